using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>A store with points before and after what it keeps.</summary>
internal sealed class FatefulStore(ILeadStore inner, Steps steps, Fate fate) : ILeadStore
{
    public ValueTask<bool> ReadAsync(LeadKey key, LeadRecord into, CancellationToken cancellationToken) => inner.ReadAsync(key, into, cancellationToken);

    public async ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken)
    {
        string step = steps.Of(commit);
        fate.Pass($"before-{step}");
        CommitOutcome outcome = await inner.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        Pass($"after-{step}", outcome == CommitOutcome.Committed);
        return outcome;
    }

    public ValueTask ReadManyAsync(IReadOnlyList<LeadRecord> records, CancellationToken cancellationToken) => inner.ReadManyAsync(records, cancellationToken);

    public async ValueTask<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<LeadCommit> commits, CancellationToken cancellationToken)
    {
        string step = steps.Of(commits[0]);
        fate.Pass($"before-{step}");
        IReadOnlyList<CommitOutcome> outcomes = await inner.CommitManyAsync(commits, cancellationToken).ConfigureAwait(false);
        fate.Pass($"after-{step}");
        return outcomes;
    }

    public async ValueTask<CommitOutcome> MergeAsync(LeadCommit into, LeadCommit from, CancellationToken cancellationToken)
    {
        fate.Pass("before-merge");
        CommitOutcome outcome = await inner.MergeAsync(into, from, cancellationToken).ConfigureAwait(false);
        Pass("after-merge", outcome == CommitOutcome.Committed);
        return outcome;
    }

    public async ValueTask<IReadOnlyList<LeadKey>> TakeDueAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        IReadOnlyList<LeadKey> due = await inner.TakeDueAsync(now, most, lease, cancellationToken).ConfigureAwait(false);
        Pass("after-lease-due", due.Count > 0);
        return due;
    }

    public async ValueTask<IReadOnlyList<LeasedMessage>> TakeMessagesAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        IReadOnlyList<LeasedMessage> taken = await inner.TakeMessagesAsync(now, most, lease, cancellationToken).ConfigureAwait(false);
        Pass("after-lease-messages", taken.Count > 0);
        return taken;
    }

    public async ValueTask<bool> SettleAsync(LeasedMessage message, CancellationToken cancellationToken)
    {
        bool isSettled = await inner.SettleAsync(message, cancellationToken).ConfigureAwait(false);
        Pass("after-settle", isSettled);
        return isSettled;
    }

    public ValueTask<bool> RetryAsync(LeasedMessage message, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        inner.RetryAsync(message, notBefore, cancellationToken);

    public ValueTask<bool> BuryAsync(LeasedMessage message, CancellationToken cancellationToken) => inner.BuryAsync(message, cancellationToken);

    public ValueTask<IReadOnlyList<LeadMessage>> DeadLettersAsync(string scope, int most, CancellationToken cancellationToken) =>
        inner.DeadLettersAsync(scope, most, cancellationToken);

    public ValueTask<bool> ReviveAsync(string scope, string messageId, CancellationToken cancellationToken) => inner.ReviveAsync(scope, messageId, cancellationToken);

    public ValueTask<RoutingState> ReadRoutingAsync(string scope, CancellationToken cancellationToken) => inner.ReadRoutingAsync(scope, cancellationToken);

    public ValueTask<IReadOnlyList<ResponseEvent>> EventsAsync(LeadKey key, CancellationToken cancellationToken) => inner.EventsAsync(key, cancellationToken);

    public async ValueTask<LeadPage> ListAsync(LeadQuery query, CancellationToken cancellationToken)
    {
        LeadPage page = await inner.ListAsync(query, cancellationToken).ConfigureAwait(false);
        steps.Saw(query, page);
        return page;
    }

    public ValueTask<IReadOnlyList<LeadRecord>> HotAsync(string scope, ScoringModel model, DateTimeOffset at, int most, CancellationToken cancellationToken) =>
        inner.HotAsync(scope, model, at, most, cancellationToken);

    public ValueTask<IReadOnlyList<LeadKey>> WaitingAsync(int most, CancellationToken cancellationToken) => inner.WaitingAsync(most, cancellationToken);

    public ValueTask<IReadOnlyList<WaitingScope>> WaitingScopesAsync(CancellationToken cancellationToken) => inner.WaitingScopesAsync(cancellationToken);

    public ValueTask MarkToldAsync(string scope, DateTimeOffset at, CancellationToken cancellationToken) => inner.MarkToldAsync(scope, at, cancellationToken);

    public ValueTask<IReadOnlyList<string>> ScopesAsync(string? after, int most, CancellationToken cancellationToken) => inner.ScopesAsync(after, most, cancellationToken);

    public ValueTask<ModelReading> ReadModelAsync(string scope, CancellationToken cancellationToken) => inner.ReadModelAsync(scope, cancellationToken);

    public async ValueTask<bool> SaveModelAsync(StoredModel model, long epoch, CancellationToken cancellationToken)
    {
        bool isSaved = await inner.SaveModelAsync(model, epoch, cancellationToken).ConfigureAwait(false);
        Pass("after-model", isSaved);
        return isSaved;
    }

    public ValueTask MarkSweptAsync(string scope, string fingerprint, CancellationToken cancellationToken) => inner.MarkSweptAsync(scope, fingerprint, cancellationToken);

    public ValueTask<StoreStatus> StatusAsync(CancellationToken cancellationToken) => inner.StatusAsync(cancellationToken);

    private void Pass(string point, bool isPassed)
    {
        if (isPassed)
        {
            fate.Pass(point);
        }
    }
}
