using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Refusals;

/// <summary>S-14: readings that cannot be given.</summary>
[Trait("Rule", "S-14")]
public sealed class ReadingRefusalTests
{
    private static readonly ScoringModel Judge = Model.WithGate(m => m.Rule(SignalKinds.DemoRequest, 60));
    private static readonly Signal[] Signals = Sent.On(SignalKinds.DemoRequest, 0, 3);
    private static readonly LeadState Lead = new TestLead(Judge, Signals).State;

    [Fact]
    public void Instant_BeforeTheNewestSignalOfAState_IsRefused()
    {
        AssertRefused(
            "before-newest-signal",
            "asOf: 2026-03-04T23:59:59.999999Z is before the newest signal, and a state has forgotten what was then "
            + "(allowed: 2026-03-05T00:00:00.000000Z or later); did you mean 2026-03-05T00:00:00.000000Z?",
            ReadingsOfAState(Day.At(3) - Day.Microsecond));
    }

    [Fact]
    public void Instant_OfTheNewestSignalItself_IsRead() => Assert.All(ReadingsOfAState(Day.At(3)), read => read());

    [Fact]
    public void Instant_BeforeTheNewestSignalOfAHistory_IsRead() => Assert.All(ReadingsOfAHistory(Day.At(1)), read => read());

    [Theory]
    [InlineData(DateTimeKind.Local, "local")]
    [InlineData(DateTimeKind.Unspecified, "unspecified")]
    public void Instant_ThatIsNotUtc_IsRefused(DateTimeKind kind, string said)
    {
        DateTime instant = new(2026, 3, 9, 9, 30, 0, kind);
        AssertRefused(
            "time-not-utc",
            $"asOf: 2026-03-09T09:30:00.000000 ({said}) does not say which instant it is (allowed: a DateTimeOffset, or a DateTime of kind Utc)",
            [.. ReadingsOfAState(instant), .. ReadingsOfAHistory(instant), () => Judge.At(instant)]);
    }

    [Fact]
    public void Instant_ByDefault_IsRefused()
    {
        ReadingRefusedException refused = Assert.Throws<ReadingRefusedException>(() => Judge.Assess(Lead, default(UtcInstant)));
        Assert.Equal("time-not-utc", refused.Faults[0].Code);
    }

    [Fact]
    public void PreviousTemperature_ThatIsNone_IsRefused()
    {
        const Temperature boiling = (Temperature)7;
        LedgerLine[] lines = new LedgerLine[Judge.MaxLedgerLines];
        AssertRefused(
            "unknown-temperature",
            "previous: 7 is not a temperature (allowed: Cold, Warm, Hot or null)",
            [
                () => Judge.Assess(Lead, Day.At(3), boiling),
                () => Judge.Assess(Signals, Day.At(3), boiling),
                () => Judge.At(Day.At(3)).Assess(Lead, boiling),
                () => Judge.Explain(Lead, Day.At(3), boiling),
                () => Judge.Explain(Lead, Day.At(3), lines, out _, boiling),
                () => Judge.Explain(Signals, Day.At(3), boiling),
                () => Judge.Forecast(Lead, Day.At(3), boiling),
                () => Judge.Forecast(Signals, Day.At(3), boiling),
                () => Judge.RollUp([Lead], Day.At(3), boiling),
                () => Judge.Classify(70, 28, boiling),
            ]);
    }

    [Fact]
    public void ScoreOrEvidence_ThatIsNotANumber_IsRefused()
    {
        AssertRefused("not-a-number", "score: NaN is not a number", [() => Judge.Classify(double.NaN, 0)]);
        AssertRefused("not-a-number", "evidence: NaN is not a number", [() => Judge.Classify(0, double.NaN)]);
        Assert.Equal(Temperature.Hot, Judge.Classify(double.PositiveInfinity, double.PositiveInfinity));
        Assert.Equal(Temperature.Cold, Judge.Classify(double.NegativeInfinity, 0));
    }

    [Fact]
    public void Nothing_WhereALeadIsNeeded_IsAProgrammersMistake()
    {
        LedgerLine[] lines = new LedgerLine[Judge.MaxLedgerLines];
        Action[] calls =
        [
            () => Judge.Assess((LeadState)null!, Day.At(0)),
            () => Judge.Assess((IEnumerable<Signal>)null!, Day.At(0)),
            () => Judge.Explain((LeadState)null!, Day.At(0)),
            () => Judge.Explain((IEnumerable<Signal>)null!, Day.At(0)),
            () => Judge.Explain(null!, Day.At(0), lines, out _),
            () => Judge.Forecast((LeadState)null!, Day.At(0)),
            () => Judge.Forecast((IEnumerable<Signal>)null!, Day.At(0)),
            () => Judge.At(Day.At(0)).Assess(null!),
            () => Judge.At(Day.At(0)).Assess([null!], new Assessment[1]),
            () => Judge.RollUp([null!], Day.At(0)),
            () => Judge.Record(null!, Signals[0]),
            () => Judge.TryRecord(null!, Signals[0], out _),
            () => Judge.MissingFrom(null!),
            () => Judge.Knows(null!),
            () => Judge.IntentOf(null!),
            () => SignalKinds.IntentOf(null!),
            () => Lead.Merge(null!),
            () => Lead.CopyTo(null!),
            () => ScoringModel.Create((Action<ScoringModelBuilder>)null!),
        ];
        Assert.All(calls, call => Assert.Throws<ArgumentNullException>(call));
    }

    [Fact]
    public void Assessments_FewerThanLeads_AreRefused() =>
        Assert.Throws<ArgumentException>(() => Judge.At(Day.At(3)).Assess([Lead, Lead], new Assessment[1]));

    [Fact]
    public void Instants_ThatAreNotUtc_DoNotTurnIntoOthers() =>
        Assert.Throws<InvalidOperationException>(() => ((UtcInstant)new DateTime(2026, 3, 2)).ToDateTimeOffset());

    private static Action[] ReadingsOfAState(UtcInstant asOf) =>
    [
        () => Judge.Assess(Lead, asOf),
        () => Judge.At(asOf).Assess(Lead),
        () => Judge.At(asOf).Assess([Lead], new Assessment[1]),
        () => Judge.Explain(Lead, asOf),
        () => Judge.Explain(Lead, asOf, new LedgerLine[Judge.MaxLedgerLines], out _),
        () => Judge.Forecast(Lead, asOf),
        () => Judge.RollUp([Judge.CreateState(), Lead], asOf),
    ];

    private static Action[] ReadingsOfAHistory(UtcInstant asOf) =>
    [
        () => Judge.Assess(Signals, asOf),
        () => Judge.Assess(Signals.Select(s => s), asOf),
        () => Judge.Explain(Signals, asOf),
        () => Judge.Explain(Signals.Select(s => s), asOf),
        () => Judge.Forecast(Signals, asOf),
        () => Judge.Forecast(Signals.Select(s => s), asOf),
    ];

    private static void AssertRefused(string code, string message, Action[] readings) => Assert.All(readings, read =>
    {
        ReadingRefusedException refused = Assert.Throws<ReadingRefusedException>(read);
        Fault fault = Assert.Single(refused.Faults);
        Assert.Equal((code, message), (fault.Code, fault.Message));
        Assert.Equal($"The reading is refused. {message}", refused.Message);
    });
}
