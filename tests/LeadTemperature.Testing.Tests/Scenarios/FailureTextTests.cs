namespace LeadTemperature.Testing.Tests.Scenarios;

/// <summary>What each kind of failure says, whole.</summary>
public sealed class FailureTextTests
{
    private static readonly LeadScenario Readme = LeadScenario.For(Models.FrontDoor)
        .On(day: 0).Signal(SignalKinds.PricingPageView, times: 3)
        .On(day: 1).Signal(SignalKinds.DemoRequest);

    private static readonly LeadScenario Plain = LeadScenario.For(Models.Plain);

    private static readonly Dictionary<string, Action> Failures = new(StringComparer.Ordinal)
    {
        ["be"] = () => Readme.On(day: 4).ShouldBe(Temperature.Hot),
        ["be-after-the-burst"] = () => Readme.On(day: 9).ShouldBe(Temperature.Warm),
        ["not-be"] = () => Readme.ShouldNotBe(Temperature.Hot),
        ["be-without-signals"] = () => LeadScenario.For(Models.FrontDoor).ShouldBe(Temperature.Warm),
        ["score"] = () => Readme.On(day: 4, hour: 9, minute: 30).ShouldScore(55),
        ["score-closely"] = () => Readme.On(day: 9).ShouldScore(9.449, within: 1e-6),
        ["evidence"] = () => Readme.On(day: 4).ShouldHaveEvidence(28),
        ["hot-until"] = () => Readme.ShouldBeHotUntil(day: 2, hour: 1),
        ["hot-until-when-warm"] = () => Readme.On(day: 4).ShouldBeHotUntil(day: 5, within: TimeSpan.FromHours(36)),
        ["hot-until-for-ever"] = () => Forever(m => m.Rule(SignalKinds.DemoRequest, 80, Decay.None)).ShouldBeHotUntil(day: 2),
        ["warm-until"] = () => Readme.On(day: 4).ShouldBeWarmUntil(Readme.Start.AddDays(7).AddSeconds(90), within: TimeSpan.FromSeconds(45)),
        ["hot-from"] = () => Plain.Signal(SignalKinds.PricingInquiry).Signal(SignalKinds.Bounce).ShouldBeHotFrom(day: 1),
        ["proven-until"] = () => Balanced().ShouldNotChange(),
        ["proven-hot-until"] = () => Balanced().ShouldBeHotUntil(day: 3),
        ["hot-from-never"] = () => Plain.Signal(SignalKinds.Bounce).ShouldBeHotFrom(day: 1),
        ["hot-from-already"] = () => Readme.ShouldBeHotFrom(day: 2),
        ["explain"] = () => Readme.On(day: 9).ShouldExplain("pricing-page-view-burst"),
        ["explain-points"] = () => Plain.Signal(SignalKinds.EmailOpen, times: 3).Signal(SignalKinds.EmailClick).ShouldExplain("email-open", points: 30),
        ["not-explain"] = () => Readme.On(day: 4).ShouldNotExplain("demo-request"),
        ["decided-by"] = () => Readme.ShouldBeDecidedBy(Decision.Override),
        ["not-change"] = () => Readme.On(day: 4).ShouldNotChange(),
        ["held"] = () => Plain.Signal(SignalKinds.PricingInquiry).On(day: 2).Signal(SignalKinds.NotInterested).ShouldBe(Temperature.Hot),
        ["short-of-evidence"] = () => Plain
            .Signal(SignalKinds.EmailOpen, times: 3).Signal(SignalKinds.EmailClick, magnitude: 8).Signal(SignalKinds.PageView, times: 5, topic: "prices")
            .ShouldBe(Temperature.Hot),
        ["remembered"] = () => Plain.RememberingTemperature().Signal(SignalKinds.PricingInquiry).On(day: 4, hour: 12).ShouldBe(Temperature.Warm),
        ["later-signals"] = () => Plain.On(day: 3).Signal(SignalKinds.PricingInquiry).On(day: -2, hour: 18).Signal(SignalKinds.EmailOpen).ShouldBe(Temperature.Warm),
        ["odd-topic"] = () => Plain.Signal(SignalKinds.EmailOpen, topic: "old\ntown\u2028by\u202Ethe\ud83driver 🏠").ShouldBe(Temperature.Hot),
        ["hot-until-any-time"] = () => Plain.ShouldBeHotUntil(day: 5, within: TimeSpan.MaxValue),
        ["refused-kind"] = () => Readme.Signal(new SignalKind("demo-requst")),
        ["refused-magnitude"] = () => Plain.Signal(SignalKinds.EmailOpen).On(day: 1).Signal(SignalKinds.EmailOpen, magnitude: double.NaN),
    };

    public static TheoryData<string> Names => [.. Failures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Failure_OfEachKind_SaysTheCommittedText(string name) =>
        CommittedText.Equal(name, Assert.Throws<LeadScenarioException>(Failures[name]).Message);

    /// <summary>Two lines of opposite slope keep the score exactly at hot, which the forecast cannot prove for long.</summary>
    private static LeadScenario Balanced() => LeadScenario
        .For(ScoringModel.Create(m => m
            .Rule(SignalKinds.DemoRequest, 100, Decay.Linear(TimeSpan.FromDays(10)), r => r.MostRecent(1))
            .Rule(SignalKinds.Bounce, -40, Decay.Linear(TimeSpan.FromDays(4)), r => r.MostRecent(1))
            .Thresholds(warm: 25, hot: 60)))
        .Signal(SignalKinds.DemoRequest)
        .Signal(SignalKinds.Bounce);

    private static LeadScenario Forever(Action<ScoringModelBuilder> tell) => LeadScenario
        .For(ScoringModel.Create(m => tell(m.Thresholds(warm: 25, hot: 70))))
        .Signal(SignalKinds.DemoRequest);
}
