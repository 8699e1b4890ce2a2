using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests;

/// <summary>A store that cannot read one of its leads.</summary>
internal sealed class FailingStore(ILeadStore store, LeadId failing) : ILeadStore
{
    public ValueTask<bool> ReadAsync(LeadKey key, LeadRecord into, CancellationToken cancellationToken) =>
        key.Lead == failing ? throw new InvalidOperationException("The row cannot be read.") : store.ReadAsync(key, into, cancellationToken);

    public ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken) => store.CommitAsync(commit, cancellationToken);

    public ValueTask<CommitOutcome> MergeAsync(LeadCommit into, LeadCommit from, CancellationToken cancellationToken) => store.MergeAsync(into, from, cancellationToken);

    public ValueTask<IReadOnlyList<LeadKey>> TakeDueAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken) =>
        store.TakeDueAsync(now, most, lease, cancellationToken);

    public ValueTask<IReadOnlyList<LeasedMessage>> TakeMessagesAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken) =>
        store.TakeMessagesAsync(now, most, lease, cancellationToken);

    public ValueTask<bool> SettleAsync(LeasedMessage message, CancellationToken cancellationToken) => store.SettleAsync(message, cancellationToken);

    public ValueTask<bool> RetryAsync(LeasedMessage message, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        store.RetryAsync(message, notBefore, cancellationToken);

    public ValueTask<bool> BuryAsync(LeasedMessage message, CancellationToken cancellationToken) => store.BuryAsync(message, cancellationToken);

    public ValueTask<IReadOnlyList<LeadMessage>> DeadLettersAsync(string scope, int most, CancellationToken cancellationToken) =>
        store.DeadLettersAsync(scope, most, cancellationToken);

    public ValueTask<bool> ReviveAsync(string scope, string messageId, CancellationToken cancellationToken) => store.ReviveAsync(scope, messageId, cancellationToken);

    public ValueTask<RoutingState> ReadRoutingAsync(string scope, CancellationToken cancellationToken) => store.ReadRoutingAsync(scope, cancellationToken);

    public ValueTask<IReadOnlyList<ResponseEvent>> EventsAsync(LeadKey key, CancellationToken cancellationToken) => store.EventsAsync(key, cancellationToken);

    public ValueTask<LeadPage> ListAsync(LeadQuery query, CancellationToken cancellationToken) => store.ListAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<LeadRecord>> HotAsync(string scope, ScoringModel model, DateTimeOffset at, int most, CancellationToken cancellationToken) =>
        store.HotAsync(scope, model, at, most, cancellationToken);

    public ValueTask<IReadOnlyList<LeadKey>> WaitingAsync(int most, CancellationToken cancellationToken) => store.WaitingAsync(most, cancellationToken);

    public ValueTask<IReadOnlyList<WaitingScope>> WaitingScopesAsync(CancellationToken cancellationToken) => store.WaitingScopesAsync(cancellationToken);

    public ValueTask MarkToldAsync(string scope, DateTimeOffset at, CancellationToken cancellationToken) => store.MarkToldAsync(scope, at, cancellationToken);

    public ValueTask<IReadOnlyList<string>> ScopesAsync(string? after, int most, CancellationToken cancellationToken) => store.ScopesAsync(after, most, cancellationToken);

    public ValueTask<ModelReading> ReadModelAsync(string scope, CancellationToken cancellationToken) => store.ReadModelAsync(scope, cancellationToken);

    public ValueTask<bool> SaveModelAsync(StoredModel model, long epoch, CancellationToken cancellationToken) => store.SaveModelAsync(model, epoch, cancellationToken);

    public ValueTask MarkSweptAsync(string scope, string fingerprint, CancellationToken cancellationToken) => store.MarkSweptAsync(scope, fingerprint, cancellationToken);

    public ValueTask<StoreStatus> StatusAsync(CancellationToken cancellationToken) => store.StatusAsync(cancellationToken);
}
