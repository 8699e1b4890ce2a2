using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Tests.Conformance;

/// <summary>A sound store, for a fault to be put over it.</summary>
internal class StoreWrapper(ManualClock clock) : ILeadStore
{
    private readonly InMemoryLeadStore _inner = new(clock);

    public virtual ValueTask<bool> ReadAsync(LeadKey key, LeadRecord into, CancellationToken cancellationToken) => _inner.ReadAsync(key, into, cancellationToken);

    public virtual ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken) => _inner.CommitAsync(commit, cancellationToken);

    public virtual ValueTask<CommitOutcome> MergeAsync(LeadCommit into, LeadCommit from, CancellationToken cancellationToken) => _inner.MergeAsync(into, from, cancellationToken);

    public virtual ValueTask<IReadOnlyList<LeadKey>> TakeDueAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken) =>
        _inner.TakeDueAsync(now, most, lease, cancellationToken);

    public virtual ValueTask<IReadOnlyList<LeasedMessage>> TakeMessagesAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken) =>
        _inner.TakeMessagesAsync(now, most, lease, cancellationToken);

    public virtual ValueTask<bool> SettleAsync(LeasedMessage message, CancellationToken cancellationToken) => _inner.SettleAsync(message, cancellationToken);

    public virtual ValueTask<bool> RetryAsync(LeasedMessage message, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        _inner.RetryAsync(message, notBefore, cancellationToken);

    public virtual ValueTask<bool> BuryAsync(LeasedMessage message, CancellationToken cancellationToken) => _inner.BuryAsync(message, cancellationToken);

    public virtual ValueTask<IReadOnlyList<LeadMessage>> DeadLettersAsync(string scope, int most, CancellationToken cancellationToken) =>
        _inner.DeadLettersAsync(scope, most, cancellationToken);

    public virtual ValueTask<bool> ReviveAsync(string scope, string messageId, CancellationToken cancellationToken) => _inner.ReviveAsync(scope, messageId, cancellationToken);

    public virtual ValueTask<RoutingState> ReadRoutingAsync(string scope, CancellationToken cancellationToken) => _inner.ReadRoutingAsync(scope, cancellationToken);

    public virtual ValueTask<IReadOnlyList<ResponseEvent>> EventsAsync(LeadKey key, CancellationToken cancellationToken) => _inner.EventsAsync(key, cancellationToken);

    public virtual ValueTask<LeadPage> ListAsync(LeadQuery query, CancellationToken cancellationToken) => _inner.ListAsync(query, cancellationToken);

    public virtual ValueTask<IReadOnlyList<LeadRecord>> HotAsync(string scope, ScoringModel model, DateTimeOffset at, int most, CancellationToken cancellationToken) =>
        _inner.HotAsync(scope, model, at, most, cancellationToken);

    public virtual ValueTask<IReadOnlyList<LeadKey>> WaitingAsync(int most, CancellationToken cancellationToken) => _inner.WaitingAsync(most, cancellationToken);

    public virtual ValueTask<IReadOnlyList<WaitingScope>> WaitingScopesAsync(CancellationToken cancellationToken) => _inner.WaitingScopesAsync(cancellationToken);

    public virtual ValueTask MarkToldAsync(string scope, DateTimeOffset at, CancellationToken cancellationToken) => _inner.MarkToldAsync(scope, at, cancellationToken);

    public virtual ValueTask<IReadOnlyList<string>> ScopesAsync(string? after, int most, CancellationToken cancellationToken) => _inner.ScopesAsync(after, most, cancellationToken);

    public virtual ValueTask<ModelReading> ReadModelAsync(string scope, CancellationToken cancellationToken) => _inner.ReadModelAsync(scope, cancellationToken);

    public virtual ValueTask<bool> SaveModelAsync(StoredModel model, long epoch, CancellationToken cancellationToken) => _inner.SaveModelAsync(model, epoch, cancellationToken);

    public virtual ValueTask MarkSweptAsync(string scope, string fingerprint, CancellationToken cancellationToken) => _inner.MarkSweptAsync(scope, fingerprint, cancellationToken);

    public virtual ValueTask<StoreStatus> StatusAsync(CancellationToken cancellationToken) => _inner.StatusAsync(cancellationToken);
}
