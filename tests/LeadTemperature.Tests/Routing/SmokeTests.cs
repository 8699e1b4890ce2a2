using LeadTemperature.Routing;

namespace LeadTemperature.Tests.Routing;

[Trait("Rule", "R-01")]
[Trait("Rule", "R-02")]
public sealed class SmokeTests
{
    [Fact]
    public void Weighted_FiveOneOne_IsSmooth()
    {
        Desk desk = new(RepSelectors.Weighted, Desk.Rep("a", weight: 5), Desk.Rep("b"), Desk.Rep("c"));

        Assert.Equal("a a b a c a a", desk.Run(7));
        Assert.Equal(1, desk.Rotation.Denominator);
        Assert.All(desk.Rotation.Standings, s => Assert.Equal(0, s.Credit));
    }

    [Fact]
    public void LongestWaiting_OfThree_TakesTurns() => Assert.Equal(
        "a b c a b", new Desk(RepSelectors.LongestWaiting, Desk.Rep("b"), Desk.Rep("a"), Desk.Rep("c")).Run(5));
}
