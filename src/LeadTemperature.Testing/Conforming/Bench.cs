using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>A store under test, its time, and what is demanded of it.</summary>
internal sealed class Bench(string name, LeadStoreHarness harness, ILeadStore store)
{
    /// <summary>The scope that cases use unless they need several.</summary>
    public const string Scope = "acme";

    public static TimeSpan Lease { get; } = TimeSpan.FromMinutes(1);

    public ILeadStore Store { get; } = store;

    public DateTimeOffset Now => harness.Clock.GetUtcNow();

    public static LeadKey Key(LeadId lead, string scope = Scope) => new(scope, lead);

    public ValueTask PassAsync(TimeSpan time) => harness.PassAsync(time);

    public async Task<LeadRecord> ReadAsync(LeadKey key, ScoringModel? model = null)
    {
        LeadRecord record = new(model ?? ScoringModel.Standard);
        bool isKept = await Store.ReadAsync(key, record, default).ConfigureAwait(false);
        Same(isKept, record.Version > 0, "ReadAsync says whether the lead is kept; one that is not has version 0.");
        Same(key, record.Key, "A record that was read has the key that was asked for.");
        return record;
    }

    /// <summary>A commit on what is kept now.</summary>
    public async Task<LeadCommit> PrepareAsync(LeadKey key, Action<LeadCommit>? fill = null)
    {
        LeadCommit commit = new()
        {
            Record = await ReadAsync(key).ConfigureAwait(false),
            Epoch = (await Store.ReadModelAsync(key.Scope, default).ConfigureAwait(false)).Epoch,
        };
        fill?.Invoke(commit);
        return commit;
    }

    public async Task<CommitOutcome> TryAsync(LeadKey key, Action<LeadCommit>? fill = null) =>
        await Store.CommitAsync(await PrepareAsync(key, fill).ConfigureAwait(false), default).ConfigureAwait(false);

    /// <summary>A commit that must be kept.</summary>
    public async Task CommitAsync(LeadKey key, Action<LeadCommit>? fill = null) =>
        Same(CommitOutcome.Committed, await TryAsync(key, fill).ConfigureAwait(false), "A commit on the version that is kept, with nothing against it, is kept.");

    public async Task<IReadOnlyList<LeadKey>> TakeDueAsync(int most = 100, DateTimeOffset? now = null) =>
        await Store.TakeDueAsync(now ?? Now, most, Lease, default).ConfigureAwait(false);

    public async Task<IReadOnlyList<LeasedMessage>> TakeMessagesAsync(int most = 100) =>
        await Store.TakeMessagesAsync(Now, most, Lease, default).ConfigureAwait(false);

    /// <summary>The only message that there is to take.</summary>
    public async Task<LeasedMessage> TakeOneAsync(string sentence)
    {
        IReadOnlyList<LeasedMessage> taken = await TakeMessagesAsync().ConfigureAwait(false);
        Same(1, taken.Count, sentence);
        return taken[0];
    }

    /// <summary>Whether a rep holds the slot of a lead.</summary>
    public async Task<bool> HoldsSlotAsync(RepId rep, LeadKey key)
    {
        LeadQuery query = new() { Scope = key.Scope, Model = ScoringModel.Standard, Filter = LeadFilter.HeldByRep, Rep = rep };
        return (await Store.ListAsync(query, default).ConfigureAwait(false)).Leads.Any(lead => lead.Key == key);
    }

    public void Holds(bool condition, string sentence)
    {
        if (!condition)
        {
            throw new LeadStoreConformanceException(name, sentence, null);
        }
    }

    public void Same<T>(T expected, T actual, string sentence)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new LeadStoreConformanceException(name, sentence, FormattableString.Invariant($"Expected: {expected}; came: {actual}."));
        }
    }

    public void SameAll<T>(IEnumerable<T> expected, IEnumerable<T> actual, string sentence)
    {
        (T[] wanted, T[] came) = ([.. expected], [.. actual]);
        if (!wanted.SequenceEqual(came))
        {
            throw new LeadStoreConformanceException(name, sentence, $"Expected: [{string.Join(", ", wanted)}]; came: [{string.Join(", ", came)}].");
        }
    }
}
