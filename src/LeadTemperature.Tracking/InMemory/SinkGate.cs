using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>Commits one after another, each judged, then taken by the sink, then kept: what was judged still holds when it is kept.</summary>
internal sealed class SinkGate(Keeping keeping, ILeadEventSink sink)
{
    private readonly AsyncGate _gate = new();

    public ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken) => _gate.EnterAsync(
        async () =>
        {
            CommitOutcome outcome = keeping.Commit(commit, isTrial: true);
            if (outcome != CommitOutcome.Committed)
            {
                return outcome;
            }

            await sink.TakeAsync(commit, null, cancellationToken).ConfigureAwait(false);
            return keeping.Commit(commit, isTrial: false);
        },
        cancellationToken);

    public ValueTask<CommitOutcome> MergeAsync(LeadCommit into, LeadCommit from, CancellationToken cancellationToken) => _gate.EnterAsync(
        async () =>
        {
            CommitOutcome outcome = keeping.Merge(into, from, isTrial: true);
            if (outcome != CommitOutcome.Committed)
            {
                return outcome;
            }

            await sink.TakeAsync(into, null, cancellationToken).ConfigureAwait(false);
            await sink.TakeAsync(from, null, cancellationToken).ConfigureAwait(false);
            return keeping.Merge(into, from, isTrial: false);
        },
        cancellationToken);

    public ValueTask<bool> SaveModelAsync(Func<bool> save, CancellationToken cancellationToken) => _gate.EnterAsync(() => new ValueTask<bool>(save()), cancellationToken);
}
