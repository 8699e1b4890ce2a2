using System.Globalization;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.InMemory;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking;

/// <summary>Which leads there are, which are hot, which wait.</summary>
public sealed partial class InMemoryLeadStore
{
    /// <summary>How many leads a page looks at, so that a filter that few fit holds nobody up for long.</summary>
    private const int MostLooked = 10_000;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The query goes on after what no page of this store said, or asks for fewer than 1 or more than 10,000.</exception>
    public ValueTask<LeadPage> ListAsync(LeadQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Most, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Most, MostLooked, nameof(query));
        cancellationToken.ThrowIfCancellationRequested();
        long after = 0;
        if (query.After is not null && !long.TryParse(query.After, NumberStyles.None, CultureInfo.InvariantCulture, out after))
        {
            throw new ArgumentException("The query goes on after no page of this store.", nameof(query));
        }

        return new(_scopes.Find(query.Scope) is { } scope ? Page(scope, query, after) : new LeadPage([], null));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LeadRecord>> HotAsync(string scope, ScoringModel model, DateTimeOffset at, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_scopes.Find(scope) is { } content ? HotLeads.At(content.MayBeHot(), model, at, most) : []);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LeadKey>> WaitingAsync(int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        cancellationToken.ThrowIfCancellationRequested();
        List<(double Score, DateTimeOffset Since, LeadKey Key)> waiting = [];
        foreach (Shard shard in _shards.All)
        {
            shard.CopyWaiting(most, waiting);
        }

        waiting.Sort(WaitingOrder.Instance);
        return new([.. waiting.Take(most).Select(w => w.Key)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WaitingScope>> WaitingScopesAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new([.. _scopes.All.Select(scope => scope.Waiting()).OfType<WaitingScope>().OrderBy(w => w.Scope, StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public ValueTask MarkToldAsync(string scope, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        cancellationToken.ThrowIfCancellationRequested();
        _scopes.Of(scope).MarkTold(at);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ScopesAsync(string? after, int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_scopes.NamesAfter(after, most));
    }

    private static LeadPage Page(ScopeContent scope, LeadQuery query, long after)
    {
        SlotBook? slots = query.Filter == LeadFilter.HeldByRep ? scope.Routing.Slots : null;
        bool Fits(LeadRecord kept) => query.Filter switch
        {
            LeadFilter.ReadByAnotherModel => kept.Fingerprint != query.Model.Fingerprint && kept.Response?.MergedInto is null,
            LeadFilter.Imported => kept.IsImported,
            LeadFilter.HeldByRep => query.Rep is { } rep && slots!.HolderOf(kept.Key.Lead) == rep,
            _ => true,
        };

        List<LeadRecord> page = [];
        List<(long Number, Entry Entry)> looked = scope.After(after, query.Filter == LeadFilter.All ? query.Most : MostLooked, out long? last);
        foreach ((long number, Entry entry) in looked)
        {
            if (page.Count == query.Most)
            {
                return new LeadPage(page, Cursor(after));
            }

            if (entry.Home.Copy(entry, query.Model, Fits) is { } record)
            {
                page.Add(record);
            }

            after = number;
        }

        return new LeadPage(page, last is { } reached ? Cursor(reached) : null);
    }

    private static string Cursor(long number) => number.ToString(CultureInfo.InvariantCulture);
}
