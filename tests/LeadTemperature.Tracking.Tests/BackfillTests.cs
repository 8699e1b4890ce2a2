namespace LeadTemperature.Tracking.Tests;

/// <summary>Many signals at once, live or of the past.</summary>
public sealed class BackfillTests
{
    [Fact]
    [Trait("Rule", "H-10")]
    public async Task Backfill_OfHotLeads_PagesNobodyAndThenRaisesTheFreshAndParksTheRest()
    {
        House house = new("ada", "bob");
        LeadSignal[] past =
        [
            new("fresh", house.Sign(SignalKinds.DemoRequest, "f", TimeSpan.FromHours(2))),
            new("stale", house.Sign(SignalKinds.DemoRequest, "s", TimeSpan.FromDays(2))),
            new("old", house.Sign(SignalKinds.DemoRequest, "o", TimeSpan.FromDays(200))),
            new("cold", house.Sign(SignalKinds.PageView, "c", TimeSpan.FromDays(1))),
        ];
        List<RecordReport> progress = [];

        RecordReport report = await house.Tracker.RecordManyAsync(
            WatchedAsync(past, house), RecordMode.Backfill, new Told<RecordReport>(progress.Add));
        LeadReading fresh = await house.ReadAsync("fresh");
        LeadReading stale = await house.ReadAsync("stale");

        Assert.Equal((4, 4, 1, 1), (report.Read, report.Recorded, report.Raised, report.Parked));
        Assert.Equal(["stale"], report.FirstParked.Select(p => p.ToString()));
        Assert.Equal(4, progress[^1].Read);
        Assert.Empty(house.Told);
        Assert.NotNull(fresh.WaitingSince);
        Assert.Equal((Temperature.Hot, true, null), (stale.Temperature, stale.Response.Park is not null, stale.Response.Open));

        await house.WorkAsync();
        Assert.Equal(Responding.ResponseCause.Backfill, (await house.ReadAsync("fresh")).Response.Open!.Cause);
        Assert.Equal("Offer fresh", Assert.Single(house.Told.Select(t => $"{t.Message.Kind} {t.Message.Key}")));
        Assert.Null((await house.ReadAsync("stale")).Response.Open);
    }

    [Fact]
    [Trait("Rule", "H-10")]
    public async Task Lead_UnderBackfill_IsAnsweredAtOnceWhenItShowsALiveSignal()
    {
        House house = new("ada");
        LeadUpdate? live = null;
        async IAsyncEnumerable<LeadSignal> PastAsync()
        {
            for (int i = 0; i < 1_000; i++)
            {
                yield return new LeadSignal(17, house.Sign(SignalKinds.PageView, $"v-{i}", TimeSpan.FromDays(1)));
            }

            live = await house.Tracker.RecordAsync(17, house.Demo("now"));
        }

        RecordReport report = await house.Tracker.RecordManyAsync(PastAsync(), RecordMode.Backfill);

        Assert.Equal((RepId)"ada", live!.Accountable!.Rep);
        Assert.Equal((1_000, 0, 0), (report.Recorded, report.Raised, report.Parked));
    }

    [Fact]
    [Trait("Rule", "H-02")]
    public async Task Import_ThatIsToldAgain_CountsNothingTwice()
    {
        House house = new("ada");
        LeadSignal[] past = [.. Enumerable.Range(0, 2_500).Select(i =>
            new LeadSignal(i % 700, house.Sign(SignalKinds.ResourceDownload, $"d-{i}", TimeSpan.FromHours(i))))];
        await house.Tracker.RecordManyAsync(past.Take(1_300).ToAsyncEnumerable(), RecordMode.Backfill);

        RecordReport again = await house.Tracker.RecordManyAsync(past.Concat(past.Take(10)).ToAsyncEnumerable(), RecordMode.Backfill);
        double[] scores = [.. await Task.WhenAll(Enumerable.Range(0, 700).Select(async i => (await house.ReadAsync(i)).Assessment.Score))];

        Assert.Equal((2_510, 1_200, 1_310), (again.Read, again.Recorded, again.Duplicates));
        for (int lead = 0; lead < 700; lead++)
        {
            Signal[] own = [.. past.Where(p => p.Lead == lead).Select(p => p.Signal)];
            Assert.Equal(ScoringModel.Standard.Assess(own, house.Clock.GetUtcNow()).Score, scores[lead], 9);
        }
    }

    [Fact]
    [Trait("Rule", "H-02")]
    public async Task Many_WithSomeThatAreRefused_RecordsTheOthersAndSaysWhich()
    {
        House house = new("ada");
        await house.Tracker.EraseAsync("gone");
        LeadSignal[] told =
        [
            new(1, house.Sign(SignalKinds.PageView, "a")),
            new(2, house.Sign(new SignalKind("page-vew"), "b")),
            new(default, house.Sign(SignalKinds.PageView, "c")),
            new(1, house.Sign(SignalKinds.PageView, "a")),
            new("gone", house.Sign(SignalKinds.PageView, "d")),
            new(3, house.Sign(SignalKinds.DemoRequest, "e")),
            new(1, house.Sign(SignalKinds.PageView, "f", TimeSpan.FromDays(31))),
        ];

        RecordReport report = await house.Tracker.RecordManyAsync(told.ToAsyncEnumerable());

        Assert.Equal((7, 2, 1, 3, 1), (report.Read, report.Recorded, report.Duplicates, report.Refused, report.Erased));
        Assert.Equal(["1 unknown-kind", "2 no-id", "6 too-old"], report.FirstRefused.Select(r => $"{r.Index} {r.Refusal.Faults[0].Code}"));
        Assert.Equal((RepId)"ada", (await house.ReadAsync(3)).Response.Open!.Accountable.Rep);
    }

    /// <summary>An export has such times where none was known; a rule that never fades makes the lead hot from then on.</summary>
    [Fact]
    [Trait("Rule", "H-02")]
    public async Task Backfill_OfTheEarliestInstant_IsRecordedWithTheOthers()
    {
        House house = new("ada") { Model = ScoringModel.Create(m => m.Rule(SignalKinds.DemoRequest, 90, Decay.None).Thresholds(warm: 25, hot: 70)) };
        LeadSignal[] past = [new("first", new Signal(SignalKinds.DemoRequest, DateTimeOffset.MinValue, id: "f")), new("other", house.Sign(SignalKinds.DemoRequest, "o"))];

        RecordReport report = await house.Tracker.RecordManyAsync(past.ToAsyncEnumerable(), RecordMode.Backfill);

        Assert.Equal((2, 0), (report.Recorded, report.Refused));
        Assert.Equal(Temperature.Hot, (await house.ReadAsync("first")).Temperature);
    }

    private static async IAsyncEnumerable<LeadSignal> WatchedAsync(LeadSignal[] signals, House house)
    {
        foreach (LeadSignal signal in signals)
        {
            yield return signal;
            await house.WorkAsync();
            Assert.Empty(house.Told);
        }
    }

    private sealed class Told<T>(Action<T> tell) : IProgress<T>
    {
        public void Report(T value) => tell(value);
    }
}
