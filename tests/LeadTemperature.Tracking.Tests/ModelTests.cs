using System.Runtime.CompilerServices;
using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking.Tests;

/// <summary>Another model takes over while leads are kept.</summary>
[Trait("Rule", "H-06")]
public sealed class ModelTests
{
    private static readonly ScoringModel Before = ScoringModel.Create(m => m
        .Rule(SignalKinds.PageView, points: 2)
        .Rule(SignalKinds.DemoRequest, points: 60)
        .Thresholds(warm: 25, hot: 70, evidence: 0));

    /// <summary>The same features, other points.</summary>
    private static readonly ScoringModel Easier = ScoringModel.Create(m => m
        .Rule(SignalKinds.PageView, points: 2)
        .Rule(SignalKinds.DemoRequest, points: 80)
        .Thresholds(warm: 25, hot: 70, evidence: 0));

    /// <summary>A half-life that no stored state keeps.</summary>
    private static readonly ScoringModel Slower = ScoringModel.Create(m => m
        .Rule(SignalKinds.PageView, points: 2)
        .Rule(SignalKinds.DemoRequest, points: 80, Decay.HalfLife(TimeSpan.FromDays(30)))
        .Thresholds(warm: 25, hot: 70, evidence: 0));

    [Fact]
    public async Task Model_ThatStatesServe_ReadsExactlyAtOnceAndSweepsTheRest()
    {
        House house = new("ada") { Model = Before };
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        await house.Tracker.RecordAsync(18, house.Sign(SignalKinds.PageView));

        ModelUpdate update = await house.Tracker.ApplyModelAsync(Easier);
        LeadReading unswept = await house.ReadAsync(17);
        Assert.Equal(2, await CountAsync(house, Easier));
        await house.WorkAsync();

        Assert.True(update.IsApplied);
        Assert.Equal("Rules.demo-request.Points: 60 → 80", update.Difference.Changes[0].ToString());
        Assert.Equal((80, Temperature.Hot), (Math.Round(unswept.Assessment.Score, 9), unswept.Temperature));
        Assert.Equal(0, await CountAsync(house, Easier));
        Assert.True((await house.Store.ReadModelAsync("", default)).Model!.IsSwept);
    }

    [Fact]
    public async Task Model_ThatStatesCannotServe_IsRefusedWithReasonsAndTheOldOneStays()
    {
        House house = new("ada") { Model = Before };
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));

        ModelUpdate update = await house.Tracker.ApplyModelAsync(Slower);

        Assert.False(update.IsApplied);
        Assert.Equal(
            "Model: sum(demo-request; half-life 30d) is not kept by 1 of 1 leads (allowed: what stored states keep, or an ISignalHistory to read the leads' signals again)",
            Assert.Single(update.Faults).Message);
        Assert.Equal(Before.Fingerprint, (await house.Tracker.ModelAsync()).Fingerprint);
        Assert.Equal(60, (await house.ReadAsync(17)).Assessment.Score, 9);
    }

    [Fact]
    public async Task Model_ThatOnlyAHistoryServes_ReadsTheSignalsAnew()
    {
        House house = new("ada") { Model = Before, Extend = b => b.Services.AddSingleton<ISignalHistory, Archive>() };
        Archive archive = (Archive)house.Services.GetRequiredService<ISignalHistory>();
        archive.Signals.Add(house.Sign(SignalKinds.DemoRequest, "s-1", ago: TimeSpan.FromDays(30 - 1)));
        await house.Tracker.RecordAsync(17, archive.Signals[0]);
        house.Clock.Advance(TimeSpan.FromDays(1));

        ModelUpdate update = await house.Tracker.ApplyModelAsync(Slower);

        Assert.True(update.IsApplied);
        Assert.Equal(40, (await house.ReadAsync(17)).Assessment.Score, 9);
        await house.WorkAsync();
        Assert.Equal(40, (await house.ReadAsync(17)).Assessment.Score, 9);
        Assert.Equal(0, await CountAsync(house, Slower));
    }

    [Fact]
    public async Task History_ThatFails_FailsTheReadingAndGivesNoWrongNumber()
    {
        House house = new("ada") { Model = Before, Extend = b => b.Services.AddSingleton<ISignalHistory, Archive>() };
        Archive archive = (Archive)house.Services.GetRequiredService<ISignalHistory>();
        archive.Signals.Add(house.Demo("s-1"));
        await house.Tracker.RecordAsync(17, archive.Signals[0]);
        await house.Tracker.ApplyModelAsync(Slower);
        archive.IsOut = true;

        await Assert.ThrowsAsync<SignalHistoryException>(async () => await house.Tracker.ReadAsync(17));
        WorkReport report = await house.Work.ProcessDueAsync(100);
        Assert.Equal(1, report.Failed);
        Assert.False((await house.Store.ReadModelAsync("", default)).Model!.IsSwept);

        archive.IsOut = false;
        await house.WorkAsync();
        Assert.Equal(80, (await house.ReadAsync(17)).Assessment.Score, 9);
    }

    [Fact]
    [Trait("Rule", "H-08")]
    public async Task Lead_WhoseHistoryIsOut_CanBeErasedAndTakesNoListAway()
    {
        House house = new("ada") { Model = Easier, Extend = b => b.Services.AddSingleton<ISignalHistory, Archive>() };
        Archive archive = (Archive)house.Services.GetRequiredService<ISignalHistory>();
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        await house.Tracker.ApplyModelAsync(Slower);
        archive.IsOut = true;

        Assert.Empty(await house.Tracker.HotLeadsAsync());
        Assert.Equal(LeadUpdateKind.Erased, (await house.Tracker.EraseAsync(17)).Kind);
        Assert.Null(await house.Tracker.ReadAsync(17));
    }

    [Fact]
    [Trait("Rule", "R-07")]
    public async Task Lead_ThatWaits_IsWhoeverTalksWithItsOwn()
    {
        House house = new("ada") { Model = Before };
        house.Options.AdmissionsPerMinute = 1;
        for (int lead = 0; lead < 3; lead++)
        {
            await house.Tracker.RecordAsync(lead, house.Demo($"s-{lead}"));
        }

        await house.Tracker.ApplyModelAsync(Easier);
        await house.WorkAsync();
        LeadId waits = (await house.Tracker.HotLeadsAsync()).Last(h => h.WaitingSince is not null).Key.Lead;

        LeadUpdate talked = await house.Tracker.DecideAsync(waits, ResponseCommand.Conversation("bob"));

        Assert.Equal(((RepId)"bob", null), (talked.Accountable!.Rep, talked.WaitingSince));
    }

    [Fact]
    [Trait("Rule", "H-10")]
    public async Task Leads_ThatAModelHeats_WaitAreSummedUpAndHaveTheirTurnByScore()
    {
        House house = new(Enumerable.Range(0, 10).Select(i => $"rep-{i}").ToArray()) { Model = Before };
        house.Options.AdmissionsPerMinute = 12;
        for (int lead = 0; lead < 20; lead++)
        {
            await house.Tracker.RecordAsync(lead, house.Demo($"s-{lead}"));
            for (int view = 0; view < lead % 5; view++)
            {
                await house.Tracker.RecordAsync(lead, house.Sign(SignalKinds.PageView));
            }
        }

        await house.Tracker.ApplyModelAsync(Easier);
        await house.WorkAsync();
        LeadReading waiting = await house.ReadAsync(0);
        List<int> open = [await OpenAsync(house)];
        await house.PassAsync(TimeSpan.FromSeconds(6));
        for (int step = 0; step < 12; step++)
        {
            await house.PassAsync(TimeSpan.FromSeconds(10));
            open.Add(await OpenAsync(house));
        }

        Assert.Equal((Temperature.Hot, true), (waiting.Temperature, waiting.WaitingSince is not null));
        Assert.Equal(2, open[0]);
        Assert.All(open.Zip(open.Skip(1)), step => Assert.InRange(step.Second - step.First, 0, 4));
        Assert.Equal(20, open[^1]);
        WaitingSummary summary = Assert.Single(house.Summaries);
        Assert.Equal(((RepId)"boss", 17, 12), (summary.To, summary.Count, summary.PerMinute));
        Assert.Contains(house.Told, t => t.Message.Kind == LeadMessageKind.Offer && t.Message.Key.Lead == 4);
        Assert.True(OfferOf(house, 4) < OfferOf(house, 0), "The hotter lead has its turn before the other.");
    }

    [Fact]
    [Trait("Rule", "H-10")]
    public async Task Lead_ThatWaits_IsOvertakenByALiveSignalAndBelongsToDutyMeanwhile()
    {
        House house = new("ada") { Model = Before };
        house.Options.AdmissionsPerMinute = 1;
        for (int lead = 0; lead < 3; lead++)
        {
            await house.Tracker.RecordAsync(lead, house.Demo($"s-{lead}"));
        }

        await house.Tracker.ApplyModelAsync(Easier);
        await house.WorkAsync();
        HotLead waits = (await house.Tracker.HotLeadsAsync()).Last(h => h.WaitingSince is not null);

        LeadUpdate live = await house.Tracker.RecordAsync(waits.Key.Lead, house.Sign(SignalKinds.PageView, "again"));

        Assert.Equal((RepId)"boss", waits.Accountable);
        Assert.Null(live.WaitingSince);
        Assert.Equal((RepId)"ada", live.Accountable!.Rep);
    }

    [Fact]
    [Trait("Rule", "H-11")]
    public async Task Scope_WithAModelOfItsOwn_ReadsByItAndOthersByTheDefault()
    {
        House house = new("ada") { Model = Before };
        await house.Tracker.In("acme").RecordAsync(17, house.Demo("s-1"));
        await house.Tracker.In("other").RecordAsync(17, house.Demo("s-1"));

        await house.Tracker.In("acme").ApplyModelAsync(Easier);
        await house.WorkAsync();

        Assert.Equal(80, (await house.Tracker.In("acme").ReadAsync(17))!.Assessment.Score, 9);
        Assert.Equal(60, (await house.Tracker.In("other").ReadAsync(17))!.Assessment.Score, 9);
        await house.Tracker.ApplyModelAsync(Easier);
        await house.WorkAsync();
        Assert.Equal(80, (await house.Tracker.In("other").ReadAsync(17))!.Assessment.Score, 9);
        Assert.True((await house.Store.ReadModelAsync("", default)).Model!.IsSwept);
    }

    [Fact]
    public async Task Model_ThatAnotherProcessApplied_IsSeenByTheNextCommit()
    {
        House first = new("ada") { Model = Before };
        House second = new("ada") { Model = Before, SharedStore = first.Store };
        await second.Tracker.RecordAsync(17, second.Demo("s-1"));

        await first.Tracker.ApplyModelAsync(Easier);
        LeadUpdate update = await second.Tracker.RecordAsync(18, second.Demo("s-2"));

        Assert.Equal(80, update.Assessment.Score, 9);
    }

    [Fact]
    public async Task Model_OfTheCode_IsAppliedOnceAndDoesNotUndoWhatWasAppliedSince()
    {
        House first = new("ada") { Model = Before };
        await first.Tracker.RecordAsync(17, first.Demo("s-1"));
        await first.Tracker.ApplyModelAsync(Easier);

        House again = new("ada") { Model = Before, SharedStore = first.Store };
        House changed = new("ada") { Model = Slower, SharedStore = first.Store };

        Assert.Equal(Easier.Fingerprint, (await again.Tracker.ModelAsync()).Fingerprint);
        Assert.Equal(Easier.Fingerprint, (await changed.Tracker.ModelAsync()).Fingerprint);
    }

    [Fact]
    public async Task Preview_OfAModel_CountsWhoWouldChange()
    {
        House house = new("ada") { Model = Before };
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        await house.Tracker.RecordAsync(18, house.Sign(SignalKinds.PageView));

        PreviewReport<LeadKey> report = await house.Tracker.PreviewModelAsync(Easier);

        Assert.Equal((2, 1), (report.Compared, report.Count(Temperature.Warm, Temperature.Hot)));
    }

    private static async Task<int> CountAsync(House house, ScoringModel model) =>
        (await house.Store.ListAsync(new LeadQuery { Scope = "", Model = model, Filter = LeadFilter.ReadByAnotherModel }, default)).Leads.Count;

    private static async Task<int> OpenAsync(House house) =>
        (await house.Store.ListAsync(new LeadQuery { Scope = "", Model = Easier }, default)).Leads.Count(r => r.Response?.Open is not null);

    private static int OfferOf(House house, LeadId lead) =>
        house.Told.FindIndex(t => t.Message.Kind == LeadMessageKind.Offer && t.Message.Key.Lead == lead);

    private sealed class Archive : ISignalHistory
    {
        public List<Signal> Signals { get; } = [];

        public bool IsOut { get; set; }

        public async IAsyncEnumerable<Signal> ReadAsync(LeadKey key, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            foreach (Signal signal in IsOut ? throw new InvalidOperationException("The archive is out.") : Signals)
            {
                yield return signal;
            }
        }
    }
}
