namespace LeadTemperature.Tests.Rules;

/// <summary>S-01: <c>points · Σ magnitude · decay(age)</c>.</summary>
[Trait("Rule", "S-01")]
public sealed class PointsTests
{
    [Fact]
    public void Rule_WithOneFreshSignal_GivesItsPoints() =>
        Assert.Equal(40, new TestLead(PageViews(40), Sent.On(SignalKinds.PageView, 0)).At(0).Score, 1e-9);

    [Fact]
    public void Rule_WithoutSignals_GivesNothing() => Assert.Equal(0, new TestLead(PageViews(40)).At(0).Score);

    [Fact]
    public void Magnitude_OtherThanOne_MultipliesThePoints() =>
        Assert.Equal(10, new TestLead(PageViews(4), Sent.Of(2.5, SignalKinds.PageView)).At(0).Score, 1e-9);

    [Fact]
    public void Signals_OfDifferentMagnitude_AreSummed() => Assert.Equal(
        35, // 10 · (1 + 2 + 0.5)
        new TestLead(PageViews(10), Sent.Of(1, SignalKinds.PageView), Sent.Of(2, SignalKinds.PageView), Sent.Of(0.5, SignalKinds.PageView)).At(0).Score,
        1e-9);

    [Fact]
    public void Signals_OfDifferentAge_AreEachDecayed() => Assert.Equal(
        17.5, // 10 · (1 + 1/2 + 1/4)
        new TestLead(PageViews(10), Sent.On(SignalKinds.PageView, 0, 7, 14)).At(14).Score,
        1e-9);

    [Fact]
    public void NegativePoints_WithoutFloor_LowerTheScore() =>
        Assert.Equal(-20, new TestLead(PageViews(-20), Sent.On(SignalKinds.PageView, 0)).At(0).Score, 1e-9);

    [Fact]
    public void KindsOfOneRule_Always_CountAlike()
    {
        ScoringModel model = Model.WithoutFloor(m => m.Rule([SignalKinds.PageView, SignalKinds.EmailOpen], 10));
        Assert.Equal(20, new TestLead(model, [.. Sent.On(SignalKinds.PageView, 0), .. Sent.On(SignalKinds.EmailOpen, 0)]).At(0).Score, 1e-9);
    }

    [Fact]
    public void KindWithoutARule_WhenRecorded_GivesNothing() =>
        Assert.Equal(0, new TestLead(PageViews(10), Sent.On(SignalKinds.EmailOpen, 0)).At(0).Score);

    [Fact]
    public void KindInTwoRules_Always_CountsInBoth()
    {
        ScoringModel model = Model.WithoutFloor(m => m
            .Rule(SignalKinds.PageView, 10)
            .Rule([SignalKinds.PageView, SignalKinds.EmailOpen], 3));
        Assert.Equal(13, new TestLead(model, Sent.On(SignalKinds.PageView, 0)).At(0).Score, 1e-9);
    }

    [Fact]
    public void PointsAndMagnitude_AtTheirLimits_MakeAMillionMillions() =>
        Assert.Equal(1e12, new TestLead(PageViews(1_000_000), Sent.Of(1_000_000, SignalKinds.PageView)).At(0).Score, 1e3);

    [Fact]
    public void Magnitude_TheSmallestThereIs_IsHarmless() =>
        Assert.Equal(0, new TestLead(PageViews(1), Sent.Of(double.Epsilon, SignalKinds.PageView)).At(0).Score, 1e-300);

    private static ScoringModel PageViews(double points) => Model.WithoutFloor(m => m.Rule(SignalKinds.PageView, points));
}
