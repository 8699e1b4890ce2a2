using LeadTemperature.Tracking.InMemory;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking;

/// <summary>What is due, and what must be told.</summary>
public sealed partial class InMemoryLeadStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LeadKey>> TakeDueAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        long until = LeaseUntil(most, lease, out long at, cancellationToken);
        List<LeadKey?> taken = _shards.Take<LeadKey?>(
            most,
            shard => UpTo(shard.FirstDue(at), now.UtcTicks),
            shard => shard.TryTakeDue(now.UtcTicks, at, until, out LeadKey key) ? key : null);
        return new([.. taken.Select(key => key!.Value)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LeasedMessage>> TakeMessagesAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        long until = LeaseUntil(most, lease, out long at, cancellationToken);
        return new(_shards.Take(most, shard => shard.FirstMail(now.UtcTicks, at), shard => shard.TakeMail(now.UtcTicks, at, until)));
    }

    /// <inheritdoc/>
    public ValueTask<bool> SettleAsync(LeasedMessage message, CancellationToken cancellationToken) =>
        new(ShardOf(message, cancellationToken).Settle(message, isDead: false, Now));

    /// <inheritdoc/>
    public ValueTask<bool> BuryAsync(LeasedMessage message, CancellationToken cancellationToken) =>
        new(ShardOf(message, cancellationToken).Settle(message, isDead: true, Now));

    /// <inheritdoc/>
    public ValueTask<bool> RetryAsync(LeasedMessage message, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        new(ShardOf(message, cancellationToken).Retry(message, notBefore.UtcTicks, Now));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LeadMessage>> DeadLettersAsync(string scope, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_scopes.Find(scope)?.DeadLetters(most) ?? []);
    }

    /// <inheritdoc/>
    public ValueTask<bool> ReviveAsync(string scope, string messageId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(messageId);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_scopes.Find(scope)?.DeadLetter(messageId) is { } letter && Of(letter.Key).Revive(letter, Now));
    }

    /// <inheritdoc/>
    public ValueTask<StoreStatus> StatusAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        DateTimeOffset now = _time.GetUtcNow();
        return new(new StoreStatus
        {
            Now = now,
            FirstDue = Instant(_shards.All.Min(shard => shard.FirstDue(now.UtcTicks))),
            OldestMessage = Instant(_shards.All.Min(shard => shard.OldestMail)),
            DeadLetters = _scopes.All.Sum(scope => (long)scope.DeadLetterCount),
            Waiting = _shards.All.Sum(shard => (long)shard.WaitingCount),
            Erased = _shards.All.Sum(shard => (long)shard.ErasedCount),
        });
    }

    private long Now => _time.GetUtcNow().UtcTicks;

    private static DateTimeOffset? Instant(long ticks) => ticks == Agenda<Entry>.Never ? null : new DateTimeOffset(ticks, TimeSpan.Zero);

    private static long UpTo(long first, long now) => first <= now ? first : Agenda<Entry>.Never;

    private long LeaseUntil(int most, TimeSpan lease, out long at, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
        cancellationToken.ThrowIfCancellationRequested();
        at = Now;
        return at + Math.Min(lease.Ticks, DateTimeOffset.MaxValue.Ticks - at);
    }

    private Shard ShardOf(LeasedMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        cancellationToken.ThrowIfCancellationRequested();
        return Of(message.Message.Key);
    }
}
