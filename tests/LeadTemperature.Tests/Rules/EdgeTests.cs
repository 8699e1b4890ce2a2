namespace LeadTemperature.Tests.Rules;

/// <summary>Where arithmetic is tempted: many signals, long silences, both ends of the calendar, other offsets.</summary>
[Trait("Rule", "S-02")]
[Trait("Rule", "S-09")]
[Trait("Rule", "S-10")]
public sealed class EdgeTests
{
    private static readonly SignalKind View = SignalKinds.PageView;

    private static readonly ScoringModel Everything = ScoringModel.Create(m => m
        .Rule(View, 10, Decay.HalfLife(TimeSpan.FromMinutes(1)))
        .Rule(SignalKinds.EmailOpen, 1)
        .Rule(SignalKinds.EmailClick, 5, Decay.HalfLife(Day.Days(36_500)))
        .Rule(SignalKinds.Bounce, -3, Decay.StepCompounding(Day.Days(1), 0.01), r => r.MostRecent(3))
        .Rule(SignalKinds.WebinarAttended, 4, Decay.Linear(Day.Days(36_500)).WithGrace(Day.Days(36_500)), r => r.MostRecent(3))
        .Rule(SignalKinds.DemoRequest, 60, configure: r => r.MostRecent(1).MakesHotFor(Day.Days(36_500)))
        .Rule(SignalKinds.NotInterested, -1, configure: r => r.HoldsCold(until: SignalKinds.HoldCleared))
        .Burst(SignalKinds.ReturnVisit, atLeast: 2, within: Day.Days(36_500), points: 25, distinct: Day.Days(1))
        .ScoreRange(floor: -100)
        .Thresholds(warm: 25, hot: 70));

    private static readonly SignalKind[] Kinds =
    [
        View, SignalKinds.EmailOpen, SignalKinds.EmailClick, SignalKinds.Bounce, SignalKinds.WebinarAttended, SignalKinds.DemoRequest,
        SignalKinds.ReturnVisit,
    ];

    [Fact]
    public void TenThousandSignals_AtOneInstant_AreAllCounted()
    {
        ScoringModel model = Model.WithoutFloor(m => m
            .Rule(View, 0.01)
            .Rule(View, 1, Decay.None, r => r.MostRecent(3).Id("last-three"))
            .Burst(View, atLeast: 64, within: Day.Days(1), points: 7));
        TestLead lead = new(model, Sent.Times(10_000, View));
        Assert.Equal(110, lead.At(0).Score, 1e-7); // 100 + 3 + 7
        Assert.Equal(53, lead.At(7).Score, 1e-7);
    }

    [Fact]
    public void TenThousandMagnitudes_AtOneInstant_KeepTheLargest()
    {
        ScoringModel model = Model.WithoutFloor(m => m.Rule(View, 1, Decay.None, r => r.MostRecent(2)));
        Signal[] signals = [.. Enumerable.Range(1, 10_000).Select(i => Sent.Of(i * 7919 % 10_007, View))];
        Assert.Equal(20_011, new TestLead(model, signals).At(0).Score, 1e-9); // 10,006 + 10,005
    }

    [Fact]
    public void Silence_OfDecades_FadesToNothingAndNeverToNaN()
    {
        TestLead lead = new(Everything, Sent.On(View, 0));
        Assert.Equal(5, lead.At(Day.At(0) + TimeSpan.FromMinutes(1)).Score, 1e-9);
        Assert.InRange(lead.At(1).Score, 0, 1e-300); // 1,440 half-lives
        Assert.Equal(0, lead.At(36_500).Score);
    }

    [Fact]
    public void Signal_AfterDecadesOfSilence_CountsInFull()
    {
        foreach (SignalKind kind in Kinds)
        {
            double expected = new TestLead(Everything, Sent.On(kind, 25_000)).At(25_000).Score;
            Signal[] early = [new(View, Day.At(0), 1_000_000), new(SignalKinds.EmailOpen, Day.At(0), 1_000_000)];
            Assert.Equal(expected, new TestLead(Everything, [.. early, .. Sent.On(kind, 25_000)]).At(25_000).Score, 1e-9);
        }
    }

    [Fact]
    public void LateSignal_FromDecadesAgo_ChangesNothingThatHasFaded()
    {
        TestLead lead = new(Everything, [.. Sent.On(View, 25_000), .. Sent.On(SignalKinds.EmailOpen, 25_000), .. Sent.Times(9, View, 0), .. Sent.Times(9, SignalKinds.EmailOpen, 0)]);
        Assert.Equal(11, lead.At(25_000).Score, 1e-9);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.36)] // about 512 half-lives of a minute
    [InlineData(0.72)]
    [InlineData(0.75)]
    [InlineData(7)]
    [InlineData(3584)] // 512 half-lives of a week
    [InlineData(7168)]
    [InlineData(7500)]
    public void Signals_AcrossAnyGap_ReadAsTheirHistoryInBothOrders(double gap)
    {
        Signal[] forward = [.. Kinds.SelectMany(kind => Sent.On(kind, 0, gap, 2 * gap))];
        new TestLead(Everything, forward).At(2 * gap);
        new TestLead(Everything, forward.Reverse()).At(2 * gap);
        LeadState merged = new TestLead(Everything, Sent.On(View, 2 * gap)).State;
        merged.Merge(new TestLead(Everything, Sent.On(View, 0)).State);
        Assert.Equal(10, Everything.Assess(merged, Day.At(2 * gap)).Score, gap < 0.02 ? 0.01 : 1e-9);
    }

    /// <summary>
    /// A signal each quarter of a half-life for more than a day: wherever the landmarks lie that a sum is seen from, a state that
    /// moves to a later one in between forgets nothing.
    /// </summary>
    [Fact]
    public void Signals_OfManyHalfLivesInARow_AreCountedAcrossEveryLandmark()
    {
        ScoringModel model = Model.WithoutFloor(m => m.Rule(View, 10, Decay.HalfLife(TimeSpan.FromMinutes(1))));
        LeadState lead = model.CreateState();
        for (int i = 0; i < 6000; i++)
        {
            DateTimeOffset at = Day.At(0).AddSeconds(15 * i);
            model.Record(lead, new Signal(View, at));
            double expected = 10 * (1 - Math.Pow(2, -(i + 1) / 4.0)) / (1 - Math.Pow(2, -1 / 4.0)); // a geometric series
            Assert.Equal(expected, model.Assess(lead, at).Score, 1e-9);
        }
    }

    /// <summary>The same backwards: a late signal is as old as it is, and no older.</summary>
    [Fact]
    public void Signals_ReportedNewestFirst_AreCountedAcrossEveryLandmark()
    {
        ScoringModel model = Model.WithoutFloor(m => m.Rule(View, 10, Decay.HalfLife(TimeSpan.FromMinutes(1))));
        for (int minutes = 1; minutes < 700; minutes += 7)
        {
            DateTimeOffset newest = Day.At(0).AddMinutes(minutes);
            LeadState lead = model.CreateState();
            model.Record(lead, new Signal(View, newest));
            model.Record(lead, new Signal(View, newest.AddMinutes(-2)));
            LeadState early = model.CreateState();
            model.Record(early, new Signal(View, newest.AddMinutes(-3)));
            lead.Merge(early);
            Assert.Equal(13.75, model.Assess(lead, newest).Score, 1e-9); // 10 + 2.5 + 1.25
        }
    }

    [Fact]
    public void Dates_AtBothEndsOfTheCalendar_AreReadRightly()
    {
        foreach (SignalKind kind in Kinds)
        {
            TestLead first = new(Everything, new Signal(kind, DateTimeOffset.MinValue));
            double fresh = first.At(DateTimeOffset.MinValue).Score;
            Assert.Equal(new TestLead(Everything, Sent.On(kind, 0)).At(0).Score, fresh, 1e-9);
            Assert.True(double.IsFinite(first.At(DateTimeOffset.MaxValue).Score));
            first.Forecast(DateTimeOffset.MinValue);
            first.Forecast(DateTimeOffset.MaxValue);

            TestLead last = new(Everything, new Signal(kind, DateTimeOffset.MaxValue));
            Assert.Equal(fresh, last.At(DateTimeOffset.MaxValue).Score, 1e-9);
            Assert.Null(last.Forecast(DateTimeOffset.MaxValue).NextChange);

            TestLead both = new(Everything, new Signal(kind, DateTimeOffset.MaxValue), new Signal(kind, DateTimeOffset.MinValue));
            both.At(DateTimeOffset.MaxValue);
            Assert.Equal(fresh, both.At(DateTimeOffset.MinValue).Score, 1e-9);
        }
    }

    [Fact]
    public void Change_AfterTheEndOfTheCalendar_IsNever()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(SignalKinds.DemoRequest, 90));
        DateTimeOffset late = new(9999, 12, 30, 0, 0, 0, TimeSpan.Zero);
        Assert.Null(new TestLead(model, new Signal(SignalKinds.DemoRequest, late)).Forecast(late).HotUntil);
    }

    [Fact]
    public void Change_JustBeforeTheEndOfTheCalendar_IsFound()
    {
        ScoringModel model = Model.WithGate(m => m.Rule(SignalKinds.DemoRequest, 90));
        DateTimeOffset late = new(9999, 12, 28, 0, 0, 0, TimeSpan.Zero);
        DateTimeOffset? until = new TestLead(model, new Signal(SignalKinds.DemoRequest, late)).Forecast(late).HotUntil;
        Assert.Equal(2.538, (until!.Value - late).TotalDays, 0.0005);
    }

    [Fact]
    public void Offsets_OtherThanUtc_MeanTheSameInstants()
    {
        TimeSpan india = new(5, 30, 0);
        TimeSpan west = TimeSpan.FromHours(-11);
        ScoringModel model = Model.WithGate(m => m.Rule(SignalKinds.DemoRequest, 90));
        DateTimeOffset at = Day.At(0.5);
        Signal signal = new(SignalKinds.DemoRequest, at.ToOffset(india));
        Assert.Equal(new Signal(SignalKinds.DemoRequest, at), signal);
        Assessment read = model.Assess([signal], Day.At(7.5).ToOffset(west));
        Assert.Equal(45, read.Score, 1e-9);
        Assert.Equal((Day.At(7.5), TimeSpan.Zero), (read.AsOf, read.AsOf.Offset));
        TemperatureForecast forecast = model.Forecast([signal], at.ToOffset(india));
        Assert.Equal(TimeSpan.Zero, forecast.HotUntil!.Value.Offset);
    }

    [Fact]
    public void Instants_FinerThanAMicrosecond_AreFloored()
    {
        ScoringModel model = Model.WithoutFloor(m => m.Rule(View, 1, Decay.Window(Day.Days(1)), r => r.MostRecent(1)));
        Signal signal = new(View, Day.At(0) + TimeSpan.FromTicks(9));
        Assert.Equal(1, model.Assess([signal], Day.At(1) + TimeSpan.FromTicks(9)).Score, 1e-9);
        Assert.Equal(0, model.Assess([signal], Day.JustAfter(1)).Score);
        Assert.Equal(1, model.Assess([signal], Day.At(0)).Score, 1e-9); // the signal's own time is floored too
    }

    [Fact]
    public void Utc_AsDateTime_IsTheSameInstant() =>
        Assert.Equal(new Signal(View, Day.At(0)), new Signal(View, new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc)));
}
