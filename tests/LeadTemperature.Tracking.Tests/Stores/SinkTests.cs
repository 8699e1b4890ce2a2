using LeadTemperature.Testing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests.Stores;

/// <summary>A sink of the store in memory: each commit is judged, then taken, then kept.</summary>
[Trait("Rule", "H-12")]
public sealed class SinkTests
{
    private readonly RecordingSink _sink = new();

    private InMemoryLeadStore Store => field ??= new InMemoryLeadStore(new ManualClock(), sink: _sink);

    [Fact]
    public async Task Commit_ThatIsKept_IsTakenOnceOnTheVersionItWasDecidedOn()
    {
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(Commit(1), default));
        Assert.Equal(CommitOutcome.VersionMoved, await Store.CommitAsync(Commit(1), default));
        Assert.Equal(CommitOutcome.Committed, await Store.MergeAsync(Commit(2), Commit(3), default));

        Assert.Equal([(1, 0L), (2, 0L), (3, 0L)], _sink.Taken.Select(t => (t.Key.Lead, t.Version)));
    }

    [Fact]
    public async Task Sink_ThatThrows_KeepsNothingAndHoldsNobodyUp()
    {
        _sink.Does = _ => throw new InvalidOperationException("The outbox is full.");
        LeadCommit commit = Commit(1);
        commit.Reservation = new(1, 1, "ada", 1);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Store.CommitAsync(commit, default));
        Assert.Equal((0, 0L), (Store.Count, commit.Record.Version));
        Assert.Equal(0, (await Store.ReadRoutingAsync("", default)).Slots.HeldBy("ada"));

        _sink.Does = _ => Task.CompletedTask;
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(commit, default));
    }

    [Fact]
    public async Task Commits_WhileTheSinkIsAtWork_WaitTheirTurnAndReadsDoNot()
    {
        TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _sink.Does = _ => goOn.Task;
        Task<CommitOutcome> first = Store.CommitAsync(Commit(1), default).AsTask();
        Task<CommitOutcome> same = Store.CommitAsync(Commit(1), default).AsTask();
        using CancellationTokenSource impatient = new();
        Task<CommitOutcome> given = Store.CommitAsync(Commit(2), impatient.Token).AsTask();
        Task<CommitOutcome> last = Store.CommitAsync(Commit(3), default).AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        Assert.False(await Store.ReadAsync(new LeadKey("", 1), new LeadRecord(ScoringModel.Standard), default));
        Assert.Single(_sink.Taken);
        goOn.SetResult();

        Assert.Equal([CommitOutcome.Committed, CommitOutcome.VersionMoved, CommitOutcome.Committed], await Task.WhenAll(first, same, last));
        Assert.Equal([1, 3], _sink.Taken.Select(t => t.Key.Lead));
    }

    private static LeadCommit Commit(LeadId id) => new() { Record = new LeadRecord(ScoringModel.Standard) { Key = new LeadKey("", id) } };
}
