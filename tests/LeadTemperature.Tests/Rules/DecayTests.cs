namespace LeadTemperature.Tests.Rules;

/// <summary>S-02: the share that is left at an age, worked by hand.</summary>
[Trait("Rule", "S-02")]
public sealed class DecayTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(36_500, 1)]
    public void None_AtAnyAge_KeepsAll(double age, double share) => AssertShare(Decay.None, age, share);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3.5, 0.70710678118654752)]
    [InlineData(7, 0.5)]
    [InlineData(14, 0.25)]
    [InlineData(70, 0.0009765625)]
    public void HalfLife_OfSevenDays_HalvesEachSeven(double age, double share) => AssertShare(Decay.HalfLife(Day.Days(7)), age, share);

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(16)]
    [InlineData(17)]
    public void HalfLives_HoweverManyInOneModel_AreEachTheirOwn(int count)
    {
        ScoringModel model = Model.WithoutFloor(m =>
        {
            for (int i = 1; i <= count; i++)
            {
                m.Rule(SignalKinds.All[i], 1000, Decay.HalfLife(Day.Days(i)));
            }
        });
        Ledger ledger = new TestLead(model, Enumerable.Range(1, count).SelectMany(i => Sent.On(SignalKinds.All[i], 0))).Explained(5);
        Assert.Equal(
            Enumerable.Range(1, count).Select(i => Math.Round(1000 * Math.Pow(2, -5.0 / i), 6)),
            ledger.Lines.Select(l => Math.Round(l.Points, 6)));
    }

    [Fact]
    public void HalfLife_Unsaid_IsSevenDays()
    {
        ScoringModel model = Model.WithoutFloor(m => m.Rule(SignalKinds.PageView, 1));
        Assert.Equal(0.5, new TestLead(model, Sent.On(SignalKinds.PageView, 0)).At(7).Score, 1e-12);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 0.7)]
    [InlineData(9.5, 0.05)]
    [InlineData(10, 0)]
    [InlineData(11, 0)]
    public void Linear_OverTenDays_LosesATenthADay(double age, double share) => AssertShare(Decay.Linear(Day.Days(10)), age, share);

    [Theory]
    [InlineData(29.999, 1)]
    [InlineData(30, 0.5)]
    [InlineData(59.999, 0.5)]
    [InlineData(60, 0)]
    [InlineData(90, 0)]
    public void StepLinear_HalfEachThirtyDays_IsGoneAtSixty(double age, double share) =>
        AssertShare(Decay.StepLinear(Day.Days(30), 0.5), age, share);

    [Theory]
    [InlineData(3, 0.1)]
    [InlineData(4, 0)]
    public void StepLinear_ThreeTenthsADay_NeverFallsBelowNothing(double age, double share) =>
        AssertShare(Decay.StepLinear(Day.Days(1), 0.3), age, share);

    [Theory]
    [InlineData(29.999, 1)]
    [InlineData(30, 0.5)]
    [InlineData(60, 0.25)]
    [InlineData(300, 0.0009765625)]
    public void StepCompounding_HalfEachThirtyDays_HalvesWhatIsLeft(double age, double share) =>
        AssertShare(Decay.StepCompounding(Day.Days(30), 0.5), age, share);

    [Theory]
    [InlineData(0.999, 1)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    public void StepCompounding_LosingAll_IsGoneAfterOneInterval(double age, double share) =>
        AssertShare(Decay.StepCompounding(Day.Days(1), 1), age, share);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(10, 1)]
    [InlineData(15, 0)]
    public void Window_OfTenDays_IsAllOrNothing(double age, double share) => AssertShare(Decay.Window(Day.Days(10)), age, share);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(9, 0.5)]
    [InlineData(16, 0.25)]
    public void Grace_OfTwoDaysBeforeAHalfLife_DelaysIt(double age, double share) =>
        AssertShare(Decay.HalfLife(Day.Days(7)).WithGrace(Day.Days(2)), age, share);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(6, 0.5)]
    [InlineData(11, 0)]
    public void Grace_OfOneDayBeforeALine_DelaysIt(double age, double share) =>
        AssertShare(Decay.Linear(Day.Days(10)).WithGrace(Day.Days(1)), age, share);

    [Theory]
    [InlineData(11, 1)]
    [InlineData(11.001, 0)]
    public void Grace_OfOneDayBeforeAWindow_LengthensIt(double age, double share) =>
        AssertShare(Decay.Window(Day.Days(10)).WithGrace(Day.Days(1)), age, share);

    [Theory]
    [InlineData(30.999, 1)]
    [InlineData(31, 0.5)]
    [InlineData(61, 0)]
    public void Grace_OfOneDayBeforeSteps_DelaysThem(double age, double share) =>
        AssertShare(Decay.StepLinear(Day.Days(30), 0.5).WithGrace(Day.Days(1)), age, share);

    [Fact]
    public void Window_AtItsVeryEnd_StillCounts()
    {
        TestLead lead = LeadWith(Decay.Window(Day.Days(10)));
        Assert.Equal(1000, lead.At(10).Score, 1e-9);
        Assert.Equal(0, lead.At(Day.JustAfter(10)).Score);
    }

    [Fact]
    public void Grace_AtItsVeryEnd_StillKeepsAll()
    {
        TestLead lead = LeadWith(Decay.Linear(Day.Microsecond).WithGrace(Day.Days(3)));
        Assert.Equal(1000, lead.At(3).Score, 1e-9);
        Assert.Equal(0, lead.At(Day.JustAfter(3)).Score);
    }

    [Fact]
    public void Step_AtItsVeryInstant_IsTaken()
    {
        TestLead lead = LeadWith(Decay.StepCompounding(Day.Days(1), 0.5));
        Assert.Equal(1000, lead.At(Day.At(1) - Day.Microsecond).Score, 1e-9);
        Assert.Equal(500, lead.At(1).Score, 1e-9);
    }

    [Fact]
    public void Durations_Always_AreFlooredToTheMicrosecond()
    {
        TestLead lead = LeadWith(Decay.Window(Day.Days(1) + TimeSpan.FromTicks(9)));
        Assert.Equal(1000, lead.At(1).Score, 1e-9);
        Assert.Equal(0, lead.At(Day.JustAfter(1)).Score);
    }

    private static void AssertShare(Decay decay, double age, double share) =>
        Assert.Equal(1000 * share, LeadWith(decay).At(age).Score, 1e-9);

    private static TestLead LeadWith(Decay decay) => new(
        Model.WithoutFloor(m => m.Rule(SignalKinds.PageView, 1000, decay, r => r.MostRecent(1))),
        Sent.On(SignalKinds.PageView, 0));
}
