using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>The store as one process sees it: each call is a point, and some fail before or after they have done their work. What is kept is shown to the observer.</summary>
internal sealed partial class SimulatedStore(Simulation simulation, SimulatedProcess process) : ILeadStore
{
    private readonly InMemoryLeadStore _inner = simulation.Store;

    public ValueTask<bool> ReadAsync(LeadKey key, LeadRecord into, CancellationToken cancellationToken) =>
        CallAsync("read", key, () => _inner.ReadAsync(key, into, cancellationToken));

    public ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken) =>
        CallAsync("commit", commit.Record.Key, () => KeepAsync(commit, cancellationToken));

    public ValueTask<CommitOutcome> MergeAsync(LeadCommit into, LeadCommit from, CancellationToken cancellationToken) =>
        CallAsync("merge", into.Record.Key, async () =>
        {
            CommitOutcome outcome = await _inner.MergeAsync(into, from, cancellationToken).ConfigureAwait(false);
            simulation.Observer.Merged(process, into, from, outcome);
            return outcome;
        });

    public ValueTask<RoutingState> ReadRoutingAsync(string scope, CancellationToken cancellationToken) =>
        CallAsync("read routing", default, () => _inner.ReadRoutingAsync(scope, cancellationToken));

    public ValueTask<IReadOnlyList<ResponseEvent>> EventsAsync(LeadKey key, CancellationToken cancellationToken) =>
        CallAsync("events", key, () => _inner.EventsAsync(key, cancellationToken));

    public ValueTask<LeadPage> ListAsync(LeadQuery query, CancellationToken cancellationToken) =>
        CallAsync("list", default, () => _inner.ListAsync(query, cancellationToken));

    public ValueTask<IReadOnlyList<LeadRecord>> HotAsync(string scope, ScoringModel model, DateTimeOffset at, int most, CancellationToken cancellationToken) =>
        CallAsync("hot", default, () => _inner.HotAsync(scope, model, at, most, cancellationToken));

    public ValueTask<IReadOnlyList<string>> ScopesAsync(string? after, int most, CancellationToken cancellationToken) =>
        CallAsync("scopes", default, () => _inner.ScopesAsync(after, most, cancellationToken));

    public ValueTask<ModelReading> ReadModelAsync(string scope, CancellationToken cancellationToken) =>
        CallAsync("read model", default, () => _inner.ReadModelAsync(scope, cancellationToken));

    public ValueTask<bool> SaveModelAsync(StoredModel model, long epoch, CancellationToken cancellationToken) =>
        CallAsync("save model", default, () => _inner.SaveModelAsync(model, epoch, cancellationToken));

    public ValueTask MarkSweptAsync(string scope, string fingerprint, CancellationToken cancellationToken) =>
        DoAsync("mark swept", () => _inner.MarkSweptAsync(scope, fingerprint, cancellationToken));

    /// <summary>Keeps a commit, or what sabotage leaves of it.</summary>
    private async ValueTask<CommitOutcome> KeepAsync(LeadCommit commit, CancellationToken cancellationToken)
    {
        CommitView told = new(commit);
        if (simulation.Plan.Sabotage != Sabotage.None)
        {
            await BreakAsync(commit, cancellationToken).ConfigureAwait(false);
        }

        CommitOutcome outcome = await _inner.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        simulation.Observer.Committed(process, told, outcome);
        return outcome;
    }

    private async ValueTask BreakAsync(LeadCommit commit, CancellationToken cancellationToken)
    {
        bool isTime = simulation.Chance(0.1);
        switch (simulation.Plan.Sabotage)
        {
            case Sabotage.NoVersions:
                LeadRecord now = new(commit.Record.Model);
                await _inner.ReadAsync(commit.Record.Key, now, cancellationToken).ConfigureAwait(false);
                commit.Record.Version = now.Version;
                break;
            case Sabotage.ForgottenMessages when isTime:
                commit.Messages.Clear();
                break;
            case Sabotage.ForgottenIds when isTime:
                commit.SignalIds.Clear();
                break;
            case Sabotage.NoCapacity when commit.Reservation is { } slot:
                commit.Reservation = slot with { MayExceed = true };
                break;
            case Sabotage.NoErasure:
                commit.IsErasure = false;
                break;
            default:
                break;
        }
    }

    private ValueTask DoAsync(string what, Func<ValueTask> act) => new(CallAsync(what, default, async () =>
    {
        await act().ConfigureAwait(false);
        return true;
    }).AsTask());

    private async ValueTask<T> CallAsync<T>(string what, LeadKey key, Func<ValueTask<T>> act)
    {
        await simulation.Scheduler.PointAsync(what, key).ConfigureAwait(false);
        process.Demand();
        bool fails = simulation.Chance(simulation.StoreFailures);
        bool isKept = fails && simulation.Chance(0.5);
        if (fails && !isKept)
        {
            throw new SimulatedFailureException($"{what} failed");
        }

        T result = await act().ConfigureAwait(false);
        if (fails || simulation.Chance(0.1))
        {
            await simulation.Scheduler.PointAsync(fails ? $"{what} was done, and fails" : $"{what} was done", key).ConfigureAwait(false);
        }

        process.Demand();
        return fails ? throw new SimulatedFailureException($"{what} was done, and failed") : result;
    }
}
