using LeadTemperature.Calendars;
using LeadTemperature.Routing;
using LeadTemperature.Tests.Properties;

namespace LeadTemperature.Tests.Routing;

/// <summary>R-02: how fairly leads are shared, while reps join, leave and are away.</summary>
[Trait("Rule", "R-02")]
public sealed class FairnessLaws
{
    private const int Leads = 10_000;

    [Fact]
    public void LongestWaiting_OfTwins_DiffersByOneAtMost() => TwinsDifferByOneAtMost(RepSelectors.LongestWaiting, mostWeight: 1);

    [Fact]
    public void Weighted_OfTwinsOfEqualReps_DiffersByOneAtMost() => TwinsDifferByOneAtMost(RepSelectors.Weighted, mostWeight: 1);

    [Fact]
    public void Weighted_OfTwinsOfAnyWeights_DiffersByOneAtMost() => TwinsDifferByOneAtMost(RepSelectors.Weighted, mostWeight: 1_000);

    /// <summary>What a rep got is what the weights granted, less the credit; so credits that stay small are leads that are shared as the weights say.</summary>
    [Fact]
    public void Credits_OverTenThousandLeads_StaySmallAndSumToNothing() => Law.HoldsFor(3, dice => new FairnessCase(dice, RepSelectors.Weighted, dice.Pick(1, 5, 1_000)), c =>
    {
        for (int lead = 0; lead < Leads; lead++)
        {
            c.Next();
            PoolRotation rotation = c.Desk.Rotation;
            Assert.Equal(0, rotation.Standings.Sum(s => s.Credit));
            Assert.InRange(rotation.Denominator, 1, 1L << 32);
            Assert.All(rotation.Standings, s => Assert.InRange(s.Credit / (double)rotation.Denominator, -3, 3));
        }
    });

    [Fact]
    public void Weighted_OverEachFullCycle_IsExact() => Law.HoldsFor(100, dice => dice.Shuffled(Enumerable.Range(1, dice.Whole(1, 8)).Select(_ => dice.Whole(1, 30))), weights =>
    {
        Desk desk = new(RepSelectors.Weighted, weights.Select((weight, id) => Desk.Rep(id, weight: weight)));
        for (int cycle = 0; cycle < 3; cycle++)
        {
            RepId[] chosen = [.. Enumerable.Range(0, weights.Sum()).Select(_ => desk.Route().Chosen!.Value)];

            Assert.Equal(weights, weights.Select((_, id) => chosen.Count(c => c == id)));
            Assert.All(desk.Rotation.Standings, s => Assert.Equal(0, s.Credit));
            Assert.Equal(1, desk.Rotation.Denominator);
        }
    });

    /// <summary>The others' leads and the returner's are counted from the return on; who is there for every one of them got at least as many, but for the turn in play.</summary>
    [Theory]
    [InlineData("longest-waiting", 1)]
    [InlineData("least-loaded", 1)]
    [InlineData("weighted", 3)]
    public void Returners_AfterAnyAbsence_AreNotFlooded(string selector, int atMostMore) => Law.HoldsFor(30, dice => dice, dice =>
    {
        int others = dice.Whole(1, 5);
        Desk desk = new(Selectors.Single(s => s.Name == selector), Enumerable.Range(1, others).Select(id => Desk.Rep(id)).Append(Away));
        desk.Run(dice.Whole(0, 3));
        desk.Now = Desk.Start.AddHours(1);
        desk.Run(dice.Whole(10, 200));
        desk.Now = Desk.Start.AddHours(2);

        RepId[] chosen = [.. Enumerable.Range(0, dice.Whole(1, 60)).Select(_ => desk.Route().Chosen!.Value)];

        int most = Enumerable.Range(1, others).Min(id => chosen.Count(c => c == id)) + atMostMore;
        Assert.InRange(chosen.Count(c => c == Away.Id), (chosen.Length / (others + 1)) - atMostMore, most);
    });

    private static readonly IRepSelector[] Selectors = [RepSelectors.LongestWaiting, RepSelectors.LeastLoaded, RepSelectors.Weighted];

    private static readonly SalesRep Away = Desk.Rep(0) with { Calendar = BusinessCalendar.AlwaysOpen.Without(Desk.Start.AddHours(1), Desk.Start.AddHours(2)) };

    private static void TwinsDifferByOneAtMost(IRepSelector selector, int mostWeight) => Law.HoldsFor(3, dice => new FairnessCase(dice, selector, mostWeight), c =>
    {
        int differed = 0;
        for (int lead = 0; lead < Leads; lead++)
        {
            c.Next();
            foreach (IGrouping<RepId, SalesRep> family in c.Reps.GroupBy(r => c.FamilyOf(r.Id)))
            {
                int[] got = [.. family.Select(r => c.Got[r.Id])];
                Assert.InRange(got.Max() - got.Min(), 0, 1);
                differed += got.Max() - got.Min();
            }
        }

        Assert.True(differed > 0, "No twins were ever in the pool.");
    });
}
