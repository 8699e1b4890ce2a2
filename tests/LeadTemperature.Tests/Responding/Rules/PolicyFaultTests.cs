using LeadTemperature.Responding;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>What a policy is refused for, in full words, all at once.</summary>
[Trait("Rule", "R-05")]
public sealed class PolicyFaultTests
{
    private static readonly TimeSpan Zero = TimeSpan.Zero;

    [Fact]
    public void Policy_AsItIs_IsValid() => Assert.Equal(Story.Covered, new ResponseMachine(Story.Covered).Policy);

    [Fact]
    public void Policy_WithEverythingTooSmall_IsToldAllAtOnce() => Refused(
        Story.Plain with
        {
            Duty = new DutyChain { Manager = "", Deputy = default(RepId), Backstop = " dora" },
            Pool = "Sales Team",
            RouteWithin = Zero,
            AcceptWithin = Zero,
            RespondWithin = Zero,
            Grace = Zero,
            Offers = 0,
            AnsweredBy = (FirstAnswer)9,
            Attempts = 0,
            BetweenAttempts = Zero,
            LongestBetweenAttempts = Zero,
            NextStepWithin = Zero,
            RepeatEscalation = Zero,
            LongestRepeat = Zero,
            AfterMeeting = Zero,
            AnswerCooledWithin = Zero,
            LongestPause = -TimeSpan.FromHours(1),
            Cover = new CoverLimits { AnswerWithin = Zero, Longest = Zero, Times = 0, FurthestMeeting = Zero },
        },
        "Duty.Manager: \"\" is no id (allowed: a number, a Guid, or a text of 1 to 200 characters without control characters or outer white space)",
        "Duty.Deputy: \"\" is no id (allowed: a number, a Guid, or a text of 1 to 200 characters without control characters or outer white space)",
        "Duty.Backstop: \" dora\" is no id (allowed: a number, a Guid, or a text of 1 to 200 characters without control characters or outer white space)",
        "Pool: \"Sales Team\" is not a kebab-case name (allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens); did you mean \"sales-team\"?",
        "RouteWithin: 0d is out of range (allowed: 1us to 5m); did you mean 1us?",
        "AcceptWithin: 0d is out of range (allowed: 1us to 1d); did you mean 1us?",
        "RespondWithin: 0d is out of range (allowed: 1us to 7d); did you mean 1us?",
        "Grace: 0d is out of range (allowed: 1us to 7d); did you mean 1us?",
        "Offers: 0 is out of range (allowed: 1 to 20); did you mean 1?",
        "AnsweredBy: 9 is no first answer (allowed: Attempt or Conversation)",
        "Attempts: 0 is out of range (allowed: 1 to 50); did you mean 1?",
        "BetweenAttempts: 0d is out of range (allowed: 1us to 30d); did you mean 1us?",
        "LongestBetweenAttempts: 0d is out of range (allowed: 1us to 60d); did you mean 1us?",
        "NextStepWithin: 0d is out of range (allowed: 1us to 60d); did you mean 1us?",
        "RepeatEscalation: 0d is out of range (allowed: 1us to 1d); did you mean 1us?",
        "LongestRepeat: 0d is out of range (allowed: 1us to 7d); did you mean 1us?",
        "AfterMeeting: 0d is out of range (allowed: 1us to 7d); did you mean 1us?",
        "AnswerCooledWithin: 0d is out of range (allowed: 1us to 7d); did you mean 1us?",
        "LongestPause: -1h is out of range (allowed: 1us to 1d); did you mean 1us?",
        "Cover.AnswerWithin: 0d is out of range (allowed: 1us to 5m); did you mean 1us?",
        "Cover.Longest: 0d is out of range (allowed: 1us to 15m); did you mean 1us?",
        "Cover.Times: 0 is out of range (allowed: 1 to 10); did you mean 1?",
        "Cover.FurthestMeeting: 0d is out of range (allowed: 1us to 60d); did you mean 1us?");

    [Fact]
    public void Policy_WithWhatIsTooLarge_IsToldTheNearest() => Refused(
        Story.Plain with
        {
            Pool = null!,
            RouteWithin = TimeSpan.FromMinutes(6),
            Offers = 21,
            Attempts = 51,
            BetweenAttempts = TimeSpan.FromDays(3),
            LongestPause = TimeSpan.FromHours(25),
            Cover = new CoverLimits { Longest = TimeSpan.FromMinutes(16), Times = 11 },
        },
        "Pool: \"\" is not a kebab-case name (allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens)",
        "RouteWithin: 6m is out of range (allowed: 1us to 5m); did you mean 5m?",
        "Offers: 21 is out of range (allowed: 1 to 20); did you mean 20?",
        "Attempts: 51 is out of range (allowed: 1 to 50); did you mean 50?",
        "LongestBetweenAttempts: 2d is out of range (allowed: 3d to 60d); did you mean 3d?",
        "LongestPause: 25h is out of range (allowed: 1us to 1d); did you mean 1d?",
        "Cover.Longest: 16m is out of range (allowed: 1us to 15m); did you mean 15m?",
        "Cover.Times: 11 is out of range (allowed: 1 to 10); did you mean 10?");

    [Fact]
    public void Policy_WithoutDuty_IsRefused() => Refused(
        Story.Plain with { Duty = null! },
        "Duty: null says nobody (allowed: a chain whose backstop is always accountable in the end)");

    [Fact]
    public void Ladder_LongerThanTheResponse_IsToldTheLongestOffer() => Refused(
        Story.Plain with { AcceptWithin = TimeSpan.FromSeconds(100.000001) },
        "AcceptWithin: 100000001us times 3 offers is more than RespondWithin (5m) (allowed: AcceptWithin · Offers at most RespondWithin); did you mean 100s?");

    [Theory]
    [InlineData(100)]
    [InlineData(100.0000003)]
    public void Ladder_AsLongAsTheResponseToTheMicrosecond_IsValid(double seconds) =>
        Assert.NotNull(new ResponseMachine(Story.Plain with { AcceptWithin = TimeSpan.FromSeconds(seconds) }));

    [Fact]
    public void Ladder_OfAResponseThatIsNone_IsNotJudged() => Refused(
        Story.Plain with { RespondWithin = -TimeSpan.FromMinutes(5) },
        "RespondWithin: -5m is out of range (allowed: 1us to 7d); did you mean 1us?");

    private static void Refused(ResponsePolicy policy, params string[] messages) => Assert.Equal(
        messages, Assert.Throws<ResponsePolicyException>(() => new ResponseMachine(policy)).Faults.Select(f => f.Message));
}
