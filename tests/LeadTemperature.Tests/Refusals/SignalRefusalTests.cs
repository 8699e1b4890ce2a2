using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Refusals;

/// <summary>S-14: what is not recorded, and what is said about it.</summary>
[Trait("Rule", "S-14")]
public sealed class SignalRefusalTests
{
    private static readonly ScoringModel Judge = Model.WithGate(m => m.Kind(new SignalKind("open-house-inquiry"), Intent.High).Rule(SignalKinds.DemoRequest, 60));
    private static readonly DateTimeOffset Now = Day.At(0);

    [Theory]
    [InlineData("demo-requst", "kind: \"demo-requst\" is not a kind of this model; did you mean \"demo-request\"?")]
    [InlineData("request-demo", "kind: \"request-demo\" is not a kind of this model")]
    [InlineData("page-views", "kind: \"page-views\" is not a kind of this model; did you mean \"page-view\"?")]
    [InlineData("pgae-view", "kind: \"pgae-view\" is not a kind of this model; did you mean \"page-view\"?")]
    [InlineData("openhouse-inquiry", "kind: \"openhouse-inquiry\" is not a kind of this model; did you mean \"open-house-inquiry\"?")]
    [InlineData("carpet-cleaning", "kind: \"carpet-cleaning\" is not a kind of this model")]
    public void Kind_ThatIsUnknown_IsRefusedWithTheNearest(string kind, string message) =>
        AssertRefused("unknown-kind", message, new Signal(new SignalKind(kind), Now));

    [Theory]
    [InlineData(double.NaN, "NaN", "1")]
    [InlineData(0, "0", "1")]
    [InlineData(-0.0, "-0", "1")]
    [InlineData(-2.5, "-2.5", "1")]
    [InlineData(1_000_000.5, "1000000.5", "1000000")]
    [InlineData(double.PositiveInfinity, "Infinity", "1000000")]
    [InlineData(double.NegativeInfinity, "-Infinity", "1")]
    public void Magnitude_OutOfRange_IsRefused(double magnitude, string text, string nearest) => AssertRefused(
        "magnitude-range",
        $"magnitude: {text} is not a magnitude (allowed: above 0, at most 1000000); did you mean {nearest}?",
        new Signal(SignalKinds.DemoRequest, Now, magnitude));

    [Theory]
    [InlineData(DateTimeKind.Local, "local")]
    [InlineData(DateTimeKind.Unspecified, "unspecified")]
    public void Time_ThatIsNotUtc_IsRefused(DateTimeKind kind, string said) => AssertRefused(
        "time-not-utc",
        $"at: 2026-03-02T09:30:00.000000 ({said}) does not say which instant it is (allowed: a DateTimeOffset, or a DateTime of kind Utc)",
        new Signal(SignalKinds.DemoRequest, new DateTime(2026, 3, 2, 9, 30, 0, kind)));

    [Fact]
    public void Signal_ByDefault_IsRefusedWithAllThatIsWrong()
    {
        SignalRefusedException refused = Assert.Throws<SignalRefusedException>(() => Judge.Record(Judge.CreateState(), default));
        Assert.Equal(
            [
                "kind: default(Signal) has no kind",
                "at: 0001-01-01T00:00:00.000000 (unspecified) does not say which instant it is (allowed: a DateTimeOffset, or a DateTime of kind Utc)",
                "magnitude: 0 is not a magnitude (allowed: above 0, at most 1000000); did you mean 1?",
            ],
            refused.Faults.Select(f => f.Message));
        Assert.Equal(["no-kind", "time-not-utc", "magnitude-range"], refused.Faults.Select(f => f.Code));
        Assert.Equal(
            "The signal is refused." + string.Concat(refused.Faults.Select(f => $"{Environment.NewLine}- {f.Message}")),
            refused.Message);
        Assert.Equal(string.Join(Environment.NewLine, refused.Faults.Select(f => f.Message)), refused.Refusal.ToString());
    }

    [Fact]
    public void Signal_WithSeveralFaults_NamesThemAll()
    {
        Signal signal = new(new SignalKind("demo-requst"), new DateTime(2026, 3, 2), double.NaN);
        Assert.False(Judge.TryRecord(Judge.CreateState(), signal, out SignalRefusal? refusal));
        Assert.Equal(["unknown-kind", "time-not-utc", "magnitude-range"], refusal!.Faults.Select(f => f.Code));
    }

    [Fact]
    public void Judge_OfAnySignal_SaysWhatRecordingItWould()
    {
        Signal good = new(SignalKinds.DemoRequest, Now);
        Signal bad = new(new SignalKind("demo-requst"), new DateTime(2026, 3, 2), double.NaN);
        Assert.Null(Judge.Judge(good));
        Assert.Null(Judge.Judge(good, Now.AddMinutes(-5)));
        Assert.Equal("time-ahead", Judge.Judge(good, Now.AddMinutes(-6))!.Faults[0].Code);
        Judge.TryRecord(Judge.CreateState(), bad, out SignalRefusal? refusal);
        Assert.Equal(refusal!.Faults, Judge.Judge(bad)!.Faults);
        Assert.Throws<ReadingRefusedException>(() => Judge.Judge(good, new DateTime(2026, 3, 2)));
    }

    [Fact]
    public void Time_UpToFiveMinutesAhead_IsRecordedAtTheReception()
    {
        LeadState lead = Judge.CreateState();
        Judge.Record(lead, new Signal(SignalKinds.DemoRequest, Now.AddMinutes(5)), receivedAt: Now);
        Assert.Equal(Now, lead.NewestSignal);
        Assert.Equal(60, Judge.Assess(lead, Now).Score, 1e-9);
    }

    [Fact]
    public void Time_MoreThanFiveMinutesAhead_IsRefused()
    {
        LeadState lead = Judge.CreateState();
        Signal signal = new(SignalKinds.DemoRequest, Now.AddMinutes(5) + Day.Microsecond);
        Assert.False(Judge.TryRecord(lead, signal, Now, out SignalRefusal? refusal));
        Fault fault = Assert.Single(refusal!.Faults);
        Assert.Equal("time-ahead", fault.Code);
        Assert.Equal(
            "at: 2026-03-02T00:05:00.000001Z is ahead of its reception (allowed: at most 5 minutes after 2026-03-02T00:00:00.000000Z); did you mean 2026-03-02T00:00:00.000000Z?",
            fault.Message);
        Assert.Null(lead.NewestSignal);
    }

    [Fact]
    public void Time_BeforeTheReception_StaysAsItIs()
    {
        LeadState lead = Judge.CreateState();
        Judge.Record(lead, new Signal(SignalKinds.DemoRequest, Now.AddDays(-7)), receivedAt: Now);
        Assert.Equal(Now.AddDays(-7), lead.NewestSignal);
    }

    [Fact]
    public void Time_WithoutAReception_MayBeAnyInstant()
    {
        LeadState lead = Judge.CreateState();
        Judge.Record(lead, new Signal(SignalKinds.DemoRequest, DateTimeOffset.MaxValue));
        Assert.Equal(DateTimeOffset.MaxValue.AddTicks(-9), lead.NewestSignal);
    }

    [Fact]
    public void Reception_AtTheEndOfTheCalendar_DoesNotOverflow()
    {
        LeadState lead = Judge.CreateState();
        Judge.Record(lead, new Signal(SignalKinds.DemoRequest, DateTimeOffset.MaxValue), receivedAt: DateTimeOffset.MaxValue);
        Assert.NotNull(lead.NewestSignal);
    }

    [Fact]
    public void Reception_ThatIsNotUtc_IsRefusedAsAReading()
    {
        ReadingRefusedException refused = Assert.Throws<ReadingRefusedException>(
            () => Judge.Record(Judge.CreateState(), new Signal(SignalKinds.DemoRequest, Now), new DateTime(2026, 3, 2)));
        Assert.Equal(
            "The reading is refused. receivedAt: 2026-03-02T00:00:00.000000 (unspecified) does not say which instant it is (allowed: a DateTimeOffset, or a DateTime of kind Utc)",
            refused.Message);
    }

    [Fact]
    public void History_WithABadSignal_NamesItsPlace()
    {
        Signal[] signals = [.. Sent.On(SignalKinds.DemoRequest, 0, 1, 2), new(new SignalKind("demo-requst"), Now, -1)];
        string[] messages =
        [
            "signals[3].kind: \"demo-requst\" is not a kind of this model; did you mean \"demo-request\"?",
            "signals[3].magnitude: -1 is not a magnitude (allowed: above 0, at most 1000000); did you mean 1?",
        ];
        Action[] readings =
        [
            () => Judge.Assess(signals, Now),
            () => Judge.Assess(signals.Select(s => s), Now),
            () => Judge.Explain(signals, Now),
            () => Judge.Explain(signals.Select(s => s), Now),
            () => Judge.Forecast(signals, Now),
            () => Judge.Forecast(signals.Select(s => s), Now),
        ];
        Assert.All(readings, read => Assert.Equal(messages, Assert.Throws<SignalRefusedException>(read).Faults.Select(f => f.Message)));
    }

    [Fact]
    public void History_WithABadSignalAfterTheInstant_IsRefusedAllTheSame()
    {
        Signal[] signals = [new(SignalKinds.DemoRequest, Day.At(9), double.NaN)];
        Assert.Throws<SignalRefusedException>(() => Judge.Assess(signals, Now));
    }

    private static void AssertRefused(string code, string message, Signal signal)
    {
        LeadState lead = new TestLead(Judge, Sent.On(SignalKinds.DemoRequest, -1)).State;
        byte[] before = lead.ToBytes();
        Assert.False(Judge.TryRecord(lead, signal, out SignalRefusal? refusal));
        Fault fault = Assert.Single(refusal!.Faults);
        Assert.Equal((code, message), (fault.Code, fault.Message));
        SignalRefusedException refused = Assert.Throws<SignalRefusedException>(() => Judge.Record(lead, signal));
        Assert.Equal($"The signal is refused. {message}", refused.Message);
        Assert.Equal(refusal.Faults, refused.Refusal.Faults);
        Assert.Equal(before, lead.ToBytes());
    }
}
