using LeadTemperature.EntityFrameworkCore.Batching;
using LeadTemperature.EntityFrameworkCore.Clearing;
using LeadTemperature.EntityFrameworkCore.Committing;
using LeadTemperature.EntityFrameworkCore.Fetching;
using LeadTemperature.EntityFrameworkCore.Leasing;
using LeadTemperature.EntityFrameworkCore.Mapping;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Tracking;
using Microsoft.EntityFrameworkCore;

namespace LeadTemperature.EntityFrameworkCore.Storing;

/// <summary>What a store says to the tables of a context, whatever connection it says it on. Thread-safe.</summary>
internal sealed class StoreParts
{
    private StoreParts(Type context, Words words, EntityFrameworkCoreOptions options, ILeadEventSink? sink)
    {
        Context = context;
        Words = words;
        Options = options;
        HashKey = new HashKey(words, options.HashKey);
        Tombstones tombstones = new(words, HashKey);
        RotationTexts rotations = new();
        LeadColumns columns = new(words);
        Keeper = new Keeper(words, columns, new SlotKeeper(words), tombstones, rotations, sink);
        Finding = new Finding(words, tombstones);
        Batches = new Batches(words, Keeper, Finding, new ArrayBatch(words, columns, tombstones, sink));
        Leads = new Leads(words);
        Scopes = new Scopes(words, rotations);
        Models = new Models(words);
        Dues = new Dues(words);
        Mail = new Mail(words);
        Purge = new Purge(words, options.EventRetention);
    }

    public Type Context { get; }

    public Words Words { get; }

    public EntityFrameworkCoreOptions Options { get; }

    public HashKey HashKey { get; }

    public Keeper Keeper { get; }

    public Finding Finding { get; }

    public Batches Batches { get; }

    public Leads Leads { get; }

    public Scopes Scopes { get; }

    public Models Models { get; }

    public Dues Dues { get; }

    public Mail Mail { get; }

    public Purge Purge { get; }

    /// <exception cref="LeadStoreException">The options, the provider or the tables of the context are not ones to work with.</exception>
    public static StoreParts Of(DbContext context, EntityFrameworkCoreOptions options, ILeadEventSink? sink)
    {
        OptionsJudge.Demand(options);
        Dialect dialect = Dialect.Of(context.Database.ProviderName);
        TableNames names = TableNames.Of(context.Model);
        OptionsJudge.Demand(options, names);
        return new StoreParts(context.GetType(), new Words(dialect, names, options.LeaseClock), options, sink);
    }
}
