using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.InMemory;

namespace LeadTemperature.Tracking;

/// <summary>A store in the memory of this process: fast, bounded, and gone when the process ends.</summary>
/// <remarks>
/// For tests, samples, and products that rebuild their leads at start. <b>Nothing outlives the process</b>: neither leads nor messages that
/// were not delivered. It serves one process; two would each have leads of their own. Thread-safe; leads are spread over shards, and calls
/// for leads of different shards do not wait for each other.
/// </remarks>
public sealed class InMemoryLeadStore : ILeadStore
{
    private const int ShardCount = 64;

    private readonly TimeProvider _time;
    private readonly Shard[] _shards;
    private readonly ScopeTable _scopes = new();

    /// <summary>Makes an empty store.</summary>
    /// <param name="time">The clock that leases and the retention of ids count by.</param>
    /// <param name="limits">How much it keeps; the default ones unless said.</param>
    public InMemoryLeadStore(TimeProvider time, InMemoryStoreLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        Limits = limits ?? new InMemoryStoreLimits();
        _shards = [.. Enumerable.Range(0, ShardCount).Select(_ => new Shard(Limits, _scopes))];
    }

    /// <summary>How much it keeps.</summary>
    public InMemoryStoreLimits Limits { get; }

    /// <summary>How many leads it keeps.</summary>
    public int Count => _shards.Sum(shard => shard.Count);

    /// <inheritdoc/>
    public ValueTask<bool> ReadAsync(LeadKey key, LeadRecord into, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(into);
        cancellationToken.ThrowIfCancellationRequested();
        return new ValueTask<bool>(Of(key).Read(key, into));
    }

    /// <inheritdoc/>
    /// <exception cref="StoreFullException">The lead is a new one, and the store keeps as many as it may.</exception>
    public ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        cancellationToken.ThrowIfCancellationRequested();
        return new ValueTask<CommitOutcome>(Of(commit.Record.Key).Commit(commit, _time.GetUtcNow()));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LeadKey>> TakeDueAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        cancellationToken.ThrowIfCancellationRequested();
        DateTimeOffset at = _time.GetUtcNow();
        List<LeadKey> taken = [];
        while (taken.Count < most && Earliest(shard => shard.FirstDue(), now) is { } shard)
        {
            if (shard.TakeDue(now, at + lease) is { } key)
            {
                taken.Add(key);
            }
        }

        return new ValueTask<IReadOnlyList<LeadKey>>(taken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LeasedMessage>> TakeMessagesAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        cancellationToken.ThrowIfCancellationRequested();
        DateTimeOffset at = _time.GetUtcNow();
        List<LeasedMessage> taken = [];
        while (taken.Count < most && Earliest(shard => shard.FirstMessage(), now) is { } shard)
        {
            if (shard.TakeMessage(now, at + lease) is { } message)
            {
                taken.Add(message);
            }
        }

        return new ValueTask<IReadOnlyList<LeasedMessage>>(taken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> SettleAsync(LeasedMessage message, CancellationToken cancellationToken) =>
        new(ShardOf(message).Settle(message, _time.GetUtcNow(), isDead: false));

    /// <inheritdoc/>
    public ValueTask<bool> BuryAsync(LeasedMessage message, CancellationToken cancellationToken) =>
        new(ShardOf(message).Settle(message, _time.GetUtcNow(), isDead: true));

    /// <inheritdoc/>
    public ValueTask<bool> RetryAsync(LeasedMessage message, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        new(ShardOf(message).Retry(message, notBefore));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LeadMessage>> DeadLettersAsync(string scope, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return new ValueTask<IReadOnlyList<LeadMessage>>(_scopes.Of(scope).DeadLetters(most));
    }

    /// <inheritdoc/>
    public ValueTask<RoutingState> ReadRoutingAsync(string scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return new ValueTask<RoutingState>(_scopes.Of(scope).Routing);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ResponseEvent>> EventsAsync(LeadKey key, CancellationToken cancellationToken) => new(Of(key).Events(key));


    /// <inheritdoc/>
    public ValueTask<CommitOutcome> MergeAsync(LeadCommit into, LeadCommit from, CancellationToken cancellationToken) => throw new NotImplementedException();
    /// <inheritdoc/>
    public ValueTask<bool> ReviveAsync(string scope, string messageId, CancellationToken cancellationToken) => throw new NotImplementedException();
    /// <inheritdoc/>
    public ValueTask<LeadPage> ListAsync(LeadQuery query, CancellationToken cancellationToken) => throw new NotImplementedException();
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LeadRecord>> HotAsync(string scope, ScoringModel model, DateTimeOffset at, int most, CancellationToken cancellationToken) => throw new NotImplementedException();
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LeadKey>> WaitingAsync(int most, CancellationToken cancellationToken) => throw new NotImplementedException();
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WaitingScope>> WaitingScopesAsync(CancellationToken cancellationToken) => throw new NotImplementedException();
    /// <inheritdoc/>
    public ValueTask MarkToldAsync(string scope, DateTimeOffset at, CancellationToken cancellationToken) => throw new NotImplementedException();
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> ScopesAsync(string? after, int most, CancellationToken cancellationToken) => throw new NotImplementedException();
    /// <inheritdoc/>
    public ValueTask<ModelReading> ReadModelAsync(string scope, CancellationToken cancellationToken) => throw new NotImplementedException();
    /// <inheritdoc/>
    public ValueTask<bool> SaveModelAsync(StoredModel model, long epoch, CancellationToken cancellationToken) => throw new NotImplementedException();
    /// <inheritdoc/>
    public ValueTask MarkSweptAsync(string scope, string fingerprint, CancellationToken cancellationToken) => throw new NotImplementedException();
    /// <inheritdoc/>
    public ValueTask<StoreStatus> StatusAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    private Shard ShardOf(LeasedMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Of(message.Message.Key);
    }

    private Shard Of(LeadKey key) => _shards[(uint)key.GetHashCode() % ShardCount];

    /// <summary>The shard that has the earliest of something, where it is not later than an instant.</summary>
    private Shard? Earliest(Func<Shard, DateTimeOffset?> first, DateTimeOffset now)
    {
        (Shard Shard, DateTimeOffset At)? earliest = null;
        foreach (Shard shard in _shards)
        {
            if (first(shard) is { } at && at <= now && !(earliest?.At <= at))
            {
                earliest = (shard, at);
            }
        }

        return earliest?.Shard;
    }
}
