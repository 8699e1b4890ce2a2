using LeadTemperature.Responding;
using LeadTemperature.Responding.Briefing;
using LeadTemperature.Tests.Rules;
using LeadTemperature.Topics;

namespace LeadTemperature.Tests.Responding;

/// <summary>R-08: briefs in plain words, whole.</summary>
[Trait("Rule", "R-08")]
public sealed class BriefWordingTests
{
    [Fact]
    public void Brief_OfABusyLead_SaysWhyHowLongAndAboutWhat() => Assert.Equal(
        """
        Hot at 134.7 points.
        Hot until 2026-03-17 14:07 UTC, in 5 days.
        - demo request 2 hours ago: 89.3 points
        - page view 2 days ago: 25.2 points
        - pricing page view 90 minutes ago: 17.1 points
        - webinar attended 5 days ago: 15.6 points
        - unsubscribe 8 days ago: -13.5 points
        - everything else, limits included: 1 point
        About: Riverside, Old Town
        """.ReplaceLineEndings("\n"),
        PlainBriefWording.Instance.Say(BriefCase.Busy()));

    [Fact]
    public void Brief_OfAnOverride_NamesTheRuleThatDecided() => Assert.Equal(
        """
        Hot at 53.7 points, because of hand raise.
        Hot until 2026-03-03 00:00 UTC, in 12 hours.
        - hand raise, newest quote request 12 hours ago: 53.7 points
        """.ReplaceLineEndings("\n"),
        BriefCase.Said(
            Model.WithGate(m => m.Rule([SignalKinds.DemoRequest, SignalKinds.QuoteRequest], 40, configure: r => r.Id("hand-raise").MakesHotFor(Day.Days(1)))),
            Day.At(0.5),
            [.. Sent.On(SignalKinds.QuoteRequest, 0), .. Sent.On(SignalKinds.DemoRequest, -9)]));

    [Fact]
    public void Brief_OfALeadThatIsHeld_NamesWhatHoldsIt() => Assert.Equal(
        """
        Cold at 21.5 points, held by not interested.
        - demo request 24 hours ago: 81.5 points
        - not interested just now: -60 points
        """.ReplaceLineEndings("\n"),
        BriefCase.Said(ScoringModel.Standard, Day.At(1), [.. Sent.On(SignalKinds.DemoRequest, 0), .. Sent.On(SignalKinds.NotInterested, 1)]));

    [Fact]
    public void Brief_WithoutEvidence_SaysThatItIsMissing() => Assert.Equal(
        """
        Warm at 90 points; the score would be hot, the evidence is not enough.
        - page view just now: 90 points
        """.ReplaceLineEndings("\n"),
        BriefCase.Said(Model.WithGate(m => m.Rule(SignalKinds.PageView, 3).Rule(SignalKinds.DemoRequest, 60)), Day.At(0), Sent.Times(30, SignalKinds.PageView)));

    [Fact]
    public void Brief_WithinTheBand_SaysAsBefore() => Assert.Equal(
        """
        Hot at 66.9 points, as before.
        Hot until 2026-03-05 06:52 UTC, in 6 hours.
        - demo request 3 days ago: 66.9 points
        """.ReplaceLineEndings("\n"),
        PlainBriefWording.Instance.Say(BriefCase.Of(ScoringModel.Standard, Day.At(3), null, Sent.On(SignalKinds.DemoRequest, 0), Temperature.Hot)));

    [Fact]
    public void Brief_OfALeadThatStaysHot_SaysSo() => Assert.Equal(
        """
        Hot at 70 points.
        Hot as long as nothing else happens.
        - demo request 400 days ago: 70 points
        """.ReplaceLineEndings("\n"),
        BriefCase.Said(Model.WithGate(m => m.Rule(SignalKinds.DemoRequest, 70, Decay.None)), Day.At(400), Sent.On(SignalKinds.DemoRequest, 0)));

    [Fact]
    public void Brief_OfALeadThatWillBeHot_SaysWhen() => Assert.Equal(
        """
        Warm at 31 points.
        Hot from 2026-03-07 07:43 UTC, in 5 days.
        - demo request just now: 71 points
        - bounce just now: -40 points
        """.ReplaceLineEndings("\n"),
        BriefCase.Said(
            Model.WithGate(m => m.Rule(SignalKinds.DemoRequest, 71, Decay.None).Rule(SignalKinds.Bounce, -40, Decay.HalfLife(Day.Days(1)))),
            Day.At(0),
            [.. Sent.On(SignalKinds.DemoRequest, 0), .. Sent.On(SignalKinds.Bounce, 0)]));

    /// <summary>Two lines of opposite slope keep the score exactly at hot, which the forecast cannot prove for long.</summary>
    [Fact]
    public void Brief_WhoseForecastEndedEarly_SaysAtLeast() => Assert.Equal(
        """
        Hot at 70 points.
        Hot at least until 2026-03-02 15:54 UTC, in 15 hours.
        - demo request just now: 100 points
        - bounce just now: -30 points
        """.ReplaceLineEndings("\n"),
        BriefCase.Said(
            Model.WithGate(m => m
                .Rule(SignalKinds.DemoRequest, 100, Decay.Linear(Day.Days(10)), r => r.MostRecent(1))
                .Rule(SignalKinds.Bounce, -30, Decay.Linear(Day.Days(3)), r => r.MostRecent(1))),
            Day.At(0),
            [.. Sent.On(SignalKinds.DemoRequest, 0), .. Sent.On(SignalKinds.Bounce, 0)]));

    [Fact]
    public void Brief_OfANewLead_IsOneLine() => Assert.Equal("Cold at 0 points.", BriefCase.Said(ScoringModel.Standard, Day.At(0)));

    /// <summary>0.04 and 0.03 are not told one by one; they are in the rest, with what the floor gave back.</summary>
    [Fact]
    public void Brief_OfPointsThatRoundToNone_LeavesThemOut() => Assert.Equal(
        """
        Cold at 0 points.
        - bounce just now: -3 points
        - everything else, limits included: 3 points
        """.ReplaceLineEndings("\n"),
        BriefCase.Said(
            Model.WithoutGate(m => m.Rule(SignalKinds.EmailOpen, 0.04).Rule(SignalKinds.EmailClick, 0.03).Rule(SignalKinds.Bounce, -1)),
            Day.At(0),
            [.. Sent.On(SignalKinds.PageView, 0), .. Sent.On(SignalKinds.EmailOpen, 0), .. Sent.On(SignalKinds.EmailClick, 0), .. Sent.On(SignalKinds.Bounce, 0, 0, 0)]));

    [Theory]
    [InlineData(0, "just now")]
    [InlineData(59.999, "just now")]
    [InlineData(60, "1 minute ago")]
    [InlineData(7_199, "119 minutes ago")]
    [InlineData(7_200, "2 hours ago")]
    [InlineData(172_799, "47 hours ago")]
    [InlineData(172_800, "2 days ago")]
    [InlineData(400 * 86_400.0, "400 days ago")]
    public void Age_InWords_IsFloored(double seconds, string words) => Assert.Equal(words, BriefWords.Ago(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0.5, "in less than a minute")]
    [InlineData(60, "in 1 minute")]
    [InlineData(172_800, "in 2 days")]
    public void TimeAhead_InWords_IsFloored(double seconds, string words) => Assert.Equal(words, BriefWords.In(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(60, "60 points")]
    [InlineData(1, "1 point")]
    [InlineData(0.96, "1 point")]
    [InlineData(-1.04, "-1 point")]
    [InlineData(-0.04, "0 points")]
    [InlineData(0.05, "0.1 points")]
    [InlineData(1_234_567.891, "1234567.9 points")]
    public void Points_InWords_AreToldToOneDigit(double points, string words) => Assert.Equal(words, BriefWords.Points(points));

    [Fact]
    public void Topic_WithWhatHidesALine_IsShownWithoutIt()
    {
        LeadTopics topics = new();
        topics.Record("a\u2028b\u202ec", Day.At(0));

        Assert.Equal("About: a\uFFFDb\uFFFDc", PlainBriefWording.Instance.Say(BriefCase.Of(ScoringModel.Standard, Day.At(0), topics, [])).Split('\n')[^1]);
    }

    /// <summary>A developer's own words, of the same facts.</summary>
    [Fact]
    public void Wording_OfAnApplication_HasAllThatItNeeds() => Assert.Equal(
        "17 ist heiß bis 2026-03-17: demo-request; Riverside; signal-7",
        new GermanWording().Say(BriefCase.Busy()));

    private sealed class GermanWording : IBriefWording
    {
        public string Say(ResponseBrief brief) => FormattableString.Invariant(
            $"{brief.Lead} ist heiß bis {brief.HotUntil:yyyy-MM-dd}: {brief.Reasons[0].Kind}; {brief.Topics[0].Topic}; {brief.NewestSignalId}");
    }
}
