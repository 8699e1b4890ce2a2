using LeadTemperature.Calendars;
using LeadTemperature.Routing;

namespace LeadTemperature.Tests.Routing;

/// <summary>R-02: who of the eligible gets the lead.</summary>
[Trait("Rule", "R-02")]
public sealed class ChoiceTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.Create("UTC", c => c.Weekdays(new(9, 0), new(17, 0)));

    [Fact]
    public void Topic_ThatSomebodyHas_IsPreferredAndTakesTurns()
    {
        Desk desk = new(RepSelectors.LongestWaiting, Desk.Rep("a"), Desk.Rep("b") with { Topics = ["Harbour"] }, Desk.Rep("c") with { Topics = ["Harbour", "Hill"] });
        RoutingDecision[] decisions = [.. "Harbour,Harbour,Harbour,Hill,Old town".Split(',').Select(topic => desk.Route(desk.Request with { Topics = [topic] }))];

        Assert.Equal("b c b c a", string.Join(' ', decisions.Select(d => d.Chosen)));
        Assert.Equal([RoutingWay.Topic, RoutingWay.Topic, RoutingWay.Topic, RoutingWay.Topic, RoutingWay.Selector], decisions.Select(d => d.Way));
        Assert.Equal("Harbour", decisions[0].Topic);
        Assert.Null(decisions[^1].Topic);
    }

    [Fact]
    public void Topics_OfALead_AreTriedFromTheDominantOn()
    {
        Desk desk = new(RepSelectors.LongestWaiting, Desk.Rep("a"), Desk.Rep("b") with { Topics = ["Hill"] }, Desk.Rep("c") with { Topics = ["Harbour"], IsActive = false });

        RoutingDecision decision = desk.Decide(desk.Request with { Topics = ["Harbour", "Hill"] });

        Assert.Equal(("Hill", "b"), (decision.Topic, decision.Chosen?.ToString()));
    }

    [Fact]
    public void Returners_SeveralAtOnce_EnterLastInTheOrderOfTheirFormerTurns()
    {
        Desk desk = new(RepSelectors.LongestWaiting, Staff());
        Assert.Equal("a b", desk.Run(2));

        desk.Staff(Staff("a", "c", "d"));
        Assert.Equal("e", desk.Run(1));
        desk.Staff([.. Staff(), Desk.Rep("0")]);

        // Those who stayed first, then who came back by their former turns, then the newcomer.
        Assert.Equal("b e c d a 0", desk.Run(6));
    }

    [Fact]
    public void Rep_AtCapacity_KeepsThePlace()
    {
        Desk desk = new(RepSelectors.LongestWaiting, Desk.Rep("a", capacity: 1), Desk.Rep("b"));
        Assert.Equal("a b b b", desk.Run(4));

        desk.Close("a", 1);

        Assert.Equal("a", desk.Run(1));
    }

    [Fact]
    public void LeastLoaded_WithAReturner_CarriesAHandicapUntilTheShiftEnds()
    {
        SalesRep[] reps = [Desk.Rep("a") with { Calendar = Office }, Desk.Rep("b") with { Calendar = Office }, Desk.Rep("c") with { Calendar = Office.Without(Desk.Start, Desk.Start.AddHours(2)) }];
        Desk desk = new(RepSelectors.LeastLoaded, reps);
        Assert.Equal("a b a b a b", desk.Run(6));

        desk.Now = Desk.Start.AddHours(2);
        Assert.Equal("a b c a b c", desk.Run(6));
        Assert.Equal((3, (UtcInstant?)Desk.Start.AddHours(8)), (desk.Rotation.Of("c")!.Value.Handicap, desk.Rotation.Of("c")!.Value.HandicapUntil));

        // The next day all enter at once, and nobody was there before.
        desk.Now = Desk.Start.AddDays(1);
        Assert.Equal("c c c", desk.Run(3));
    }

    [Fact]
    public void Handicap_OfOneWhoIsAlwaysThere_LastsADay()
    {
        Desk desk = new(RepSelectors.LeastLoaded, Desk.Rep("a"));
        desk.Run(5);
        desk.Staff(Desk.Rep("a"), Desk.Rep("b"));

        Assert.Equal("a b a", desk.Run(3));
        Assert.Equal(Desk.Start.AddDays(1), desk.Rotation.Of("b")!.Value.HandicapUntil);
        desk.Now = Desk.Start.AddDays(1);
        Assert.Equal("b b", desk.Run(2));
    }

    [Fact]
    public void Weighted_WithOneAwayEveryThirdLead_DoesNotDisturbTheOthers()
    {
        BusinessCalendar notAtNine = BusinessCalendar.AlwaysOpen.Without(Desk.Start, Desk.Start.AddHours(1));
        Desk desk = new(RepSelectors.Weighted, Desk.Rep("a") with { Calendar = notAtNine }, Desk.Rep("b"), Desk.Rep("c"));

        string[] chosen = [.. Enumerable.Range(1, 3_000).Select(lead =>
        {
            desk.Now = lead % 3 == 0 ? Desk.Start : Desk.Start.AddHours(1);
            return desk.Route().Chosen!.Value.ToString();
        })];

        Assert.Equal((667, 1_167, 1_166), (chosen.Count(c => c == "a"), chosen.Count(c => c == "b"), chosen.Count(c => c == "c")));
    }

    [Fact]
    public void Weighted_ForAManagersAssignment_CostsATurnAndNoCredit()
    {
        Desk desk = new(RepSelectors.LongestWaiting, Desk.Rep("a"), Desk.Rep("b"), Desk.Rep("c"));
        Assert.Equal("a", desk.Run(1));

        desk.Apply(desk.Rotation.UseTurn("b"));

        Assert.Equal("c a b", desk.Run(3));
        Assert.All(desk.Rotation.Standings, s => Assert.Equal(0, s.Credit));
    }

    [Fact]
    public void LeaversCredit_OverThoseWhoStay_IsSpreadInProportion()
    {
        Desk desk = new(RepSelectors.Weighted, Desk.Rep("a", weight: 6), Desk.Rep("b", weight: 2), Desk.Rep("c", weight: 1));
        desk.Run(1);
        Assert.Equal(("-3/9", "2/9", "1/9"), (Credit(desk, "a"), Credit(desk, "b"), Credit(desk, "c")));

        desk.Staff(Desk.Rep("b", weight: 2), Desk.Rep("c", weight: 1), Desk.Rep("d", weight: 3));
        RoutingDecision decision = desk.Decide();
        desk.Apply(decision.Changes[0]);

        // −3/9 over 2 : 1 takes both to 0.
        Assert.Equal(("0/1", "0/1", "0/1"), (Credit(desk, "b"), Credit(desk, "c"), Credit(desk, "d")));
        Assert.Null(desk.Rotation.Of("a"));
    }

    private static string Credit(Desk desk, RepId rep) =>
        FormattableString.Invariant($"{desk.Rotation.Of(rep)!.Value.Credit}/{desk.Rotation.Denominator}");

    private static SalesRep[] Staff(params string[] away) => [.. "abcde".Select(id => Desk.Rep($"{id}") with
    {
        Calendar = away.Contains($"{id}") ? BusinessCalendar.AlwaysOpen.Without(Desk.Start, Desk.Start.AddHours(1)) : BusinessCalendar.AlwaysOpen,
    })];
}
