using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Benchmarks.Workload;

/// <summary>Leads in a tracker over the store in memory, with one rep who takes all of them.</summary>
internal sealed class TrackedLeads : IRepDirectory, IDisposable
{
    /// <summary>What a page view counts: so little that hundreds of them leave the temperature as it is.</summary>
    public const double ViewWeight = 0.01;

    private const string Rep = "rep";

    private readonly ServiceProvider _services;
    private readonly TimeProvider _time;

    public TrackedLeads(ScoringModel model, TimeProvider? time = null, bool hasMetrics = false)
    {
        _time = time ?? TimeProvider.System;
        ServiceCollection services = new();
        services.AddSingleton(_time);
        services.AddSingleton<IRepDirectory>(this);
        services.AddLeadTemperature()
            .UseModel(model)
            .UsePolicy(new ResponsePolicy { Duty = new DutyChain { Backstop = "duty" } })
            .AddPool("sales");
        if (hasMetrics)
        {
            services.AddMetrics();
        }

        _services = services.BuildServiceProvider();
        Tracker = _services.GetRequiredService<ILeadTracker>();
        Work = _services.GetRequiredService<ILeadWork>();
        Store = (InMemoryLeadStore)_services.GetRequiredService<Tracking.Stores.ILeadStore>();
    }

    public ILeadTracker Tracker { get; }

    public ILeadWork Work { get; }

    public InMemoryLeadStore Store { get; }

    public DateTimeOffset Now => _time.GetUtcNow();

    public ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken) =>
        new([new SalesRep { Id = Rep, Pools = ["sales"], Capacity = 10_000 }]);

    /// <summary>Records signals of the past, and one that comes now.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="past">Its signals, as they were at <see cref="Histories.AsOf"/>.</param>
    /// <param name="now">The kind of the one that comes now; null for none.</param>
    public async Task<LeadUpdate> TellAsync(long lead, Signal[] past, SignalKind? now = null)
    {
        TimeSpan since = Now - Histories.AsOf;
        await Tracker.RecordManyAsync(
            past.Select(s => new LeadSignal(lead, Later(s, since))).ToAsyncEnumerable(), RecordMode.Backfill);
        return await Tracker.RecordAsync(lead, new Signal(now ?? SignalKinds.PageView, Now));
    }

    /// <summary>A lead views a page now.</summary>
    public LeadUpdate Record(long lead, string? id = null) => Done(Tracker.RecordAsync(lead, View(id)));

    public Signal View(string? id = null) => new(SignalKinds.PageView, Now, ViewWeight, id: id);

    public static Signal Later(in Signal signal, TimeSpan since) => new(signal.Kind!, signal.At.ToDateTimeOffset() + since, signal.Magnitude);

    /// <summary>The rep accepts a lead that was just offered.</summary>
    public async Task AcceptAsync(LeadUpdate offered)
    {
        LeadUpdate update = await Tracker.DecideAsync(offered.Key.Lead, ResponseCommand.Accept(Rep, offered.Accountable!.Fence));
        if (update.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The rep cannot accept: {refusal}.");
        }
    }

    public static T Done<T>(ValueTask<T> call) => call.IsCompletedSuccessfully ? call.Result : call.AsTask().GetAwaiter().GetResult();

    public void Dispose() => _services.Dispose();
}
