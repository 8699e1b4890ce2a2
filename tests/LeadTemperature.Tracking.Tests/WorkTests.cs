using System.Data.Common;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking.Tests;

/// <summary>What is due, whoever drives it, and what goes wrong meanwhile.</summary>
public sealed class WorkTests
{
    [Fact]
    [Trait("Rule", "H-12")]
    public async Task Sink_OfAnApplication_TakesWhatEachCommitKeeps()
    {
        List<string> taken = [];
        House house = new("ada") { Extend = b => b.Services.AddSingleton<ILeadEventSink>(new Sink(taken)) };

        await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));

        Assert.Equal(["17 Cold Hot s-1: Opened", "17 Hot Hot : Offered"], taken);
    }

    [Fact]
    [Trait("Rule", "H-12")]
    public async Task Sink_ThatThrows_KeepsNothing()
    {
        House house = new("ada") { Extend = b => b.Services.AddSingleton<ILeadEventSink>(new Sink(null)) };

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await house.Tracker.RecordAsync(17, house.Demo("s-1")));

        Assert.Null(await house.Tracker.ReadAsync(17));
    }

    [Fact]
    [Trait("Rule", "H-01")]
    public async Task Tracker_OverAnotherStore_RoutesNothingItselfAndTheWorkerDoesAtOnce()
    {
        House house = new("ada");
        ILeadTracker enlisted = house.Services.GetRequiredService<ITrackerFactory>().Over(house.Store);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await enlisted.RecordAsync(17, house.Demo("s-1")));
        await house.Tracker.ModelAsync();

        LeadUpdate update = await enlisted.RecordAsync(17, house.Demo("s-1"));
        await house.WorkAsync();

        Assert.Equal((RepId)"boss", update.Accountable!.Rep);
        Assert.Equal((RepId)"ada", (await house.ReadAsync(17)).Response.Open!.Accountable.Rep);
    }

    [Fact]
    [Trait("Rule", "H-04")]
    public async Task Routing_ThatACrashInterrupted_IsDoneByTheWorker()
    {
        bool isDown = true;
        House house = new("ada") { Directory = _ => isDown ? throw new OperationCanceledException("The process ends.") : new([new() { Id = "ada", Pools = ["sales"], Capacity = 1 }]) };
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        isDown = false;

        house.Clock.Advance(TimeSpan.FromSeconds(1));
        await house.WorkAsync();

        Assert.Equal((RepId)"ada", (await house.ReadAsync(17)).Response.Open!.Accountable.Rep);
    }

    [Fact]
    [Trait("Rule", "H-04")]
    public async Task Lead_ThatFailsInABatch_HarmsNoOther()
    {
        House house = new("ada");
        house.Options.RosterAge = TimeSpan.Zero;
        house.Directory = _ => throw new InvalidOperationException();
        await house.Tracker.RecordAsync(1, house.Demo("1"));
        await house.Tracker.RecordAsync(2, house.Demo("2"));
        FailingStore failing = new(house.Store, 1);
        House other = new("ada") { SharedStore = failing };
        other.Clock.Advance(house.Clock.GetUtcNow() - other.Clock.GetUtcNow() + TimeSpan.FromSeconds(2));

        WorkReport report = await other.Work.ProcessDueAsync(100);

        Assert.Equal((2, 1), (report.Looked, report.Failed));
        Assert.Equal((RepId)"ada", (await other.ReadAsync(2)).Response.Open!.Accountable.Rep);
    }

    [Fact]
    public async Task Notifier_ThatFailsForAll_IsLeftAloneAndNoMessageIsLost()
    {
        House house = new("ada") { Fails = _ => true };
        house.Options.BreakAfter = 2;
        house.Options.DeliveryAttempts = 3;
        for (int lead = 0; lead < 4; lead++)
        {
            await house.Tracker.RecordAsync(lead, house.Demo($"{lead}"));
        }

        await house.Work.ProcessDueAsync(1);
        await house.Work.ProcessDueAsync(1);
        WorkReport alone = await house.Work.ProcessDueAsync(100);
        house.Fails = _ => false;
        house.Clock.Advance(TimeSpan.FromSeconds(10));
        await house.WorkAsync();
        house.Clock.Advance(TimeSpan.FromSeconds(10));
        await house.WorkAsync();

        Assert.Equal(0, alone.Messages);
        Assert.Equal(4, house.Told.Count(t => t.Message.Kind == LeadMessageKind.Offer));
        Assert.Empty(await house.Tracker.DeadLettersAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    [Trait("Rule", "H-12")]
    public async Task Work_OfANumberOutOfRange_IsRefused(int most) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(nameof(most), async () => await new House("ada").Work.ProcessDueAsync(most));

    private sealed class Sink(List<string>? taken) : ILeadEventSink
    {
        public ValueTask TakeAsync(LeadCommit commit, DbTransaction? transaction, CancellationToken cancellationToken)
        {
            Assert.Null(transaction);
            List<string> lines = taken ?? throw new InvalidOperationException("The outbox is full.");
            lines.Add($"{commit.Record.Key} {commit.Before} {commit.Record.Temperature} {string.Join(' ', commit.SignalIds.Select(s => s.Id))}: "
                + string.Join(' ', commit.Events.Select(e => e.Kind)));
            return ValueTask.CompletedTask;
        }
    }
}
