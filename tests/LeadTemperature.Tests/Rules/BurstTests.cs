namespace LeadTemperature.Tests.Rules;

/// <summary>S-04: points once while the count within the window is reached.</summary>
[Trait("Rule", "S-04")]
public sealed class BurstTests
{
    private static readonly SignalKind View = SignalKinds.PricingPageView;

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 25)]
    [InlineData(9, 25)]
    public void Burst_OfThree_GivesItsPointsOnceFromTheThird(int count, double expected) =>
        Assert.Equal(expected, new TestLead(Burst(), Sent.Times(count, View)).At(0).Score, 1e-9);

    [Fact]
    public void Burst_WhileItsWindowLasts_DoesNotFade()
    {
        TestLead lead = new(Burst(), Sent.On(View, 0, 1, 2));
        Assert.Equal(25, lead.At(2).Score, 1e-9);
        Assert.Equal(25, lead.At(6.99).Score, 1e-9);
    }

    [Fact]
    public void Burst_AtTheVeryEndOfItsWindow_StillCounts()
    {
        TestLead lead = new(Burst(), Sent.On(View, 0, 1, 2));
        Assert.Equal(25, lead.At(7).Score, 1e-9);
        Assert.Equal(0, lead.At(Day.JustAfter(7)).Score);
    }

    [Fact]
    public void Burst_WithAFourthSignal_LivesOnWithTheThreeNewest()
    {
        TestLead lead = new(Burst(), Sent.On(View, 0, 1, 2, 5));
        Assert.Equal(25, lead.At(8).Score, 1e-9);
        Assert.Equal(0, lead.At(Day.JustAfter(8)).Score);
    }

    [Fact]
    public void Burst_OfLargeMagnitudes_CountsEachSignalOnce() =>
        Assert.Equal(0, new TestLead(Burst(), Sent.Times(2, View, magnitude: 1000)).At(0).Score);

    [Fact]
    public void Burst_OverSeveralKinds_CountsThemTogether()
    {
        ScoringModel model = Model.WithoutFloor(m => m.Burst([View, SignalKinds.ReturnVisit], atLeast: 3, within: Day.Days(7), points: 25));
        Assert.Equal(25, new TestLead(model, [.. Sent.On(View, 0, 1), .. Sent.On(SignalKinds.ReturnVisit, 2)]).At(2).Score, 1e-9);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 50)]
    [InlineData(2, 50)]
    [InlineData(3, 0)]
    public void UpperCount_OfTwo_EndsThePointsWithTheThird(int count, double expected) =>
        Assert.Equal(expected, new TestLead(Burst(atLeast: 1, atMost: 2, points: 50), Sent.Times(count, View)).At(0).Score, 1e-9);

    [Fact]
    public void UpperCount_WhenTheOldestLeavesTheWindow_GivesThePointsAgain()
    {
        TestLead lead = new(Burst(atLeast: 1, atMost: 2, points: 50), Sent.On(View, 0, 1, 2));
        Assert.Equal(0, lead.At(7).Score);
        Assert.Equal(50, lead.At(Day.JustAfter(7)).Score, 1e-9);
        Assert.Equal(50, lead.At(9).Score, 1e-9);
        Assert.Equal(0, lead.At(Day.JustAfter(9)).Score);
    }

    [Fact]
    public void Distinct_WithThreeViewsInAMinute_CountsOneDay() =>
        Assert.Equal(0, new TestLead(Daily(), Sent.Times(3, View, 0.5)).At(0.5).Score);

    [Fact]
    public void Distinct_WithViewsOnThreeDays_CountsThree() => Assert.Equal(25, new TestLead(Daily(), Sent.On(View, 0.5, 1.5, 2.5)).At(2.5).Score, 1e-9);

    [Fact]
    public void Distinct_AtMidnight_BeginsAnotherDay()
    {
        Signal[] signals =
        [
            new(View, Day.At(1) - Day.Microsecond), // the last instant of day 0
            new(View, Day.At(1)),
            new(View, Day.At(2)),
        ];
        Assert.Equal(25, new TestLead(Daily(), signals).At(2).Score, 1e-9);
        Assert.Equal(0, new TestLead(Daily(), [new(View, Day.At(1)), new(View, Day.At(2) - Day.Microsecond), new(View, Day.At(2))]).At(2).Score);
    }

    [Fact]
    public void Distinct_WithSeveralInADay_AgesWithTheNewestOfThem()
    {
        TestLead lead = new(Daily(), Sent.On(View, 0.1, 0.9, 1.5, 2.5));
        Assert.Equal(25, lead.At(7.9).Score, 1e-9);
        Assert.Equal(0, lead.At(Day.JustAfter(7.9)).Score);
    }

    [Fact]
    public void Distinct_WithALateOlderSignalOfADay_KeepsItsNewest()
    {
        TestLead lead = new(Daily(), Sent.On(View, 0.9, 1.5, 2.5, 0.1));
        Assert.Equal(25, lead.At(7.9).Score, 1e-9);
        Assert.Equal(0, lead.At(Day.JustAfter(7.9)).Score);
    }

    [Fact]
    public void Distinct_OfTheSameLocalDay_CountsUtcDays()
    {
        TimeSpan two = TimeSpan.FromHours(2);
        Signal[] signals =
        [
            new(View, new DateTimeOffset(2026, 3, 3, 0, 30, 0, two)), // 2 March, 22:30 UTC
            new(View, new DateTimeOffset(2026, 3, 3, 12, 0, 0, two)),
            new(View, new DateTimeOffset(2026, 3, 4, 12, 0, 0, two)),
        ];
        Assert.Equal(25, new TestLead(Daily(), signals).At(3).Score, 1e-9);
    }

    [Fact]
    public void Distinct_WithAnUpperCount_CountsDaysToo()
    {
        ScoringModel model = Model.WithoutFloor(m => m.Burst(View, 1, Day.Days(7), 50, atMost: 2, distinct: Day.Days(1)));
        Assert.Equal(50, new TestLead(model, [.. Sent.Times(9, View, 0.5), .. Sent.Times(9, View, 1.5)]).At(1.5).Score, 1e-9);
        Assert.Equal(0, new TestLead(model, Sent.On(View, 0.5, 1.5, 2.5)).At(2.5).Score);
    }

    [Fact]
    public void Distinct_OfAnHour_CountsHours()
    {
        ScoringModel model = Model.WithoutFloor(m => m.Burst(View, 2, Day.Days(7), 25, distinct: TimeSpan.FromHours(1)));
        Assert.Equal(0, new TestLead(model, Sent.On(View, 0, 0.04)).At(1).Score); // 57.6 minutes later
        Assert.Equal(25, new TestLead(model, Sent.On(View, 0, 0.05)).At(1).Score, 1e-9); // 72 minutes later
    }

    [Fact]
    public void Burst_OfNegativePoints_TakesThem() => Assert.Equal(-30, new TestLead(Burst(points: -30), Sent.Times(3, View)).At(0).Score, 1e-9);

    [Fact]
    public void Burst_OfSixtyFour_CountsThatFar()
    {
        Assert.Equal(0, new TestLead(Burst(atLeast: 64), Sent.Times(63, View)).At(0).Score);
        Assert.Equal(25, new TestLead(Burst(atLeast: 64), Sent.Times(64, View)).At(0).Score, 1e-9);
        Assert.Equal(25, new TestLead(Burst(atLeast: 64, atMost: 64), Sent.Times(64, View)).At(0).Score, 1e-9);
        Assert.Equal(0, new TestLead(Burst(atLeast: 64, atMost: 64), Sent.Times(65, View)).At(0).Score);
    }

    [Fact]
    public void Limits_OfABurst_ApplyLikeARules()
    {
        ScoringModel model = Model.WithoutFloor(m => m.Burst(View, 1, Day.Days(7), 90, configure: b => b.SaturatesAt(180).Max(50)));
        Assert.Equal(50, new TestLead(model, Sent.On(View, 0)).At(0).Score, 1e-9);
    }

    private static ScoringModel Burst(int atLeast = 3, int? atMost = null, double points = 25) =>
        Model.WithoutFloor(m => m.Burst(View, atLeast, within: Day.Days(7), points, atMost));

    private static ScoringModel Daily() =>
        Model.WithoutFloor(m => m.Burst(View, atLeast: 3, within: Day.Days(7), points: 25, distinct: Day.Days(1)));
}
