using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>A store with points before and after what it keeps.</summary>
public sealed class DyingStore(ILeadStore inner, Trap trap) : ILeadStore
{
    public ValueTask<bool> ReadAsync(LeadKey key, LeadRecord into, CancellationToken cancellationToken) => inner.ReadAsync(key, into, cancellationToken);

    public ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken) =>
        AtAsync("commit", () => inner.CommitAsync(commit, cancellationToken));

    public ValueTask ReadManyAsync(IReadOnlyList<LeadRecord> records, CancellationToken cancellationToken) => inner.ReadManyAsync(records, cancellationToken);

    public ValueTask<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<LeadCommit> commits, CancellationToken cancellationToken) =>
        AtAsync("batch", () => inner.CommitManyAsync(commits, cancellationToken));

    public ValueTask<CommitOutcome> MergeAsync(LeadCommit into, LeadCommit from, CancellationToken cancellationToken) =>
        AtAsync("merge", () => inner.MergeAsync(into, from, cancellationToken));

    public ValueTask<IReadOnlyList<LeadKey>> TakeDueAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken) =>
        AtAsync("due", () => inner.TakeDueAsync(now, most, lease, cancellationToken));

    public ValueTask<IReadOnlyList<LeasedMessage>> TakeMessagesAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken) =>
        AtAsync("mail", () => inner.TakeMessagesAsync(now, most, lease, cancellationToken));

    public ValueTask<bool> SettleAsync(LeasedMessage message, CancellationToken cancellationToken) =>
        AtAsync("settle", () => inner.SettleAsync(message, cancellationToken));

    public ValueTask<bool> RetryAsync(LeasedMessage message, DateTimeOffset notBefore, CancellationToken cancellationToken) => inner.RetryAsync(message, notBefore, cancellationToken);

    public ValueTask<bool> BuryAsync(LeasedMessage message, CancellationToken cancellationToken) => inner.BuryAsync(message, cancellationToken);

    public ValueTask<IReadOnlyList<LeadMessage>> DeadLettersAsync(string scope, int most, CancellationToken cancellationToken) => inner.DeadLettersAsync(scope, most, cancellationToken);

    public ValueTask<bool> ReviveAsync(string scope, string messageId, CancellationToken cancellationToken) => inner.ReviveAsync(scope, messageId, cancellationToken);

    public ValueTask<RoutingState> ReadRoutingAsync(string scope, CancellationToken cancellationToken) => inner.ReadRoutingAsync(scope, cancellationToken);

    public ValueTask<IReadOnlyList<ResponseEvent>> EventsAsync(LeadKey key, CancellationToken cancellationToken) => inner.EventsAsync(key, cancellationToken);

    public ValueTask<LeadPage> ListAsync(LeadQuery query, CancellationToken cancellationToken) => inner.ListAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<LeadRecord>> HotAsync(string scope, ScoringModel model, DateTimeOffset at, int most, CancellationToken cancellationToken) =>
        inner.HotAsync(scope, model, at, most, cancellationToken);

    public ValueTask<IReadOnlyList<LeadKey>> WaitingAsync(int most, CancellationToken cancellationToken) => inner.WaitingAsync(most, cancellationToken);

    public ValueTask<IReadOnlyList<WaitingScope>> WaitingScopesAsync(CancellationToken cancellationToken) => inner.WaitingScopesAsync(cancellationToken);

    public ValueTask MarkToldAsync(string scope, DateTimeOffset at, CancellationToken cancellationToken) => inner.MarkToldAsync(scope, at, cancellationToken);

    public ValueTask<IReadOnlyList<string>> ScopesAsync(string? after, int most, CancellationToken cancellationToken) => inner.ScopesAsync(after, most, cancellationToken);

    public ValueTask<ModelReading> ReadModelAsync(string scope, CancellationToken cancellationToken) => inner.ReadModelAsync(scope, cancellationToken);

    public ValueTask<bool> SaveModelAsync(StoredModel model, long epoch, CancellationToken cancellationToken) => inner.SaveModelAsync(model, epoch, cancellationToken);

    public ValueTask MarkSweptAsync(string scope, string fingerprint, CancellationToken cancellationToken) => inner.MarkSweptAsync(scope, fingerprint, cancellationToken);

    public ValueTask<StoreStatus> StatusAsync(CancellationToken cancellationToken) => inner.StatusAsync(cancellationToken);

    private async ValueTask<T> AtAsync<T>(string point, Func<ValueTask<T>> work)
    {
        trap.At($"before-{point}");
        T result = await work();
        trap.At($"after-{point}");
        return result;
    }
}
