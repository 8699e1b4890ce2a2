using LeadTemperature.Calendars;
using LeadTemperature.Routing;

namespace LeadTemperature.Tests.Routing;

/// <summary>R-01: who may take a lead now, and what everybody else is told.</summary>
[Trait("Rule", "R-01")]
public sealed class EligibilityTests
{
    private static readonly BusinessCalendar Mornings = BusinessCalendar.Create("UTC", c => c.Weekdays(new(8, 0), new(9, 30)));

    private static readonly BusinessCalendar Afternoons = BusinessCalendar.Create("UTC", c => c.Weekdays(new(13, 0), new(17, 0)));

    private static readonly SalesRep Able = Desk.Rep("able") with { Skills = ["german", "leasing"], Territories = ["North"] };

    private static readonly RoutingRequest Asked =
        new() { Lead = "lead", At = Desk.Start, Pools = [Desk.Pool], RequiredSkills = ["german", "leasing"], Territory = "North" };

    public static TheoryData<string, string> Reasons => new()
    {
        { "inactive", "is not active" },
        { "already-offered", "was offered this lead already" },
        { "other-territory", "works in East, South and not in North" },
        { "lacks-skill", "lacks the skill leasing" },
        { "unavailable", "is away until 2026-03-02 13:00 UTC" },
        { "shift-ends", "goes off shift in 1800 s, and the offer stands for 1801 s" },
        { "at-capacity", "holds 2 of 2 open responses" },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Rep_WhoMayNot_IsRefusedWithCodeAndWords(string code, string words)
    {
        Desk desk = new(RepSelectors.LongestWaiting, RefusedFor(code), Able);
        desk.Hold("rep", 2);

        RoutingDecision decision = desk.Decide(RequestOf(code));

        RepRefusal refusal = Assert.Single(decision.Refused);
        Assert.Equal(("rep", code, words), (refusal.Rep.ToString(), refusal.Code, refusal.Words));
        Assert.Equal("able", decision.Chosen?.ToString());
    }

    [Fact]
    public void Rep_RefusedForSeveralReasons_IsToldTheFirst()
    {
        string[] codes = [.. Reasons.Select(r => (string)r[0])];
        SalesRep rep = new() { Id = "rep", Capacity = 0, Pools = [Desk.Pool], Territories = ["South"], Calendar = Afternoons, IsActive = false };
        RoutingRequest request = Asked with { AlreadyOffered = ["rep"], AcceptWithin = TimeSpan.FromSeconds(1_801) };

        List<string> told = [CodeOf(rep, request)];
        told.Add(CodeOf(rep = rep with { IsActive = true }, request));
        told.Add(CodeOf(rep, request = request with { AlreadyOffered = [] }));
        told.Add(CodeOf(rep = rep with { Territories = [] }, request));
        told.Add(CodeOf(rep = rep with { Skills = ["leasing", "german"] }, request));
        told.Add(CodeOf(rep = rep with { Calendar = Mornings }, request));
        told.Add(CodeOf(rep, request = request with { AcceptWithin = TimeSpan.FromSeconds(1_800) }));

        Assert.Equal(codes, told);
        Assert.Equal("", CodeOf(rep with { Capacity = 1 }, request));
    }

    /// <summary>Rounded, the shift would seem to last as long as the offer.</summary>
    [Fact]
    public void Rep_WhoGoesOffShiftJustBefore_IsToldHowLongInFull()
    {
        Desk desk = new(RepSelectors.LongestWaiting, Able with { Calendar = Mornings });

        RoutingDecision decision = desk.Decide(Asked with { At = Desk.Start + new TimeSpan(0, 0, 29, 0, 300) });

        Assert.Equal("able goes off shift in 59.7 s, and the offer stands for 60 s", Assert.Single(decision.Refused).ToString());
    }

    [Fact]
    public void RecordOwner_AtCapacity_GetsTheLead()
    {
        Desk desk = new(RepSelectors.LongestWaiting, Able, Able with { Id = "owner", Capacity = 1, Pools = [] });
        desk.Hold("owner", 1);

        RoutingDecision decision = desk.Route(Asked with { RecordOwner = "owner" });

        Assert.Equal((RoutingWay.RecordOwner, "owner"), (decision.Way, decision.Chosen?.ToString()));
        Assert.True(decision.Reservation!.MayExceed);
        Assert.Equal(2, desk.State.Slots.HeldBy("owner"));
        Assert.Empty(decision.Pools);
        Assert.Empty(decision.Changes);
        Assert.False(decision.IsStandIn);
    }

    [Fact]
    public void RecordOwner_OffShift_HasAStandIn()
    {
        Desk desk = new(RepSelectors.LongestWaiting, Able, Able with { Id = "owner", Pools = [], Calendar = Afternoons });

        RoutingDecision decision = desk.Decide(Asked with { RecordOwner = "owner" });

        Assert.Equal("unavailable", decision.RecordOwnerRefusal?.Code);
        Assert.Equal((RoutingWay.Selector, "able", true), (decision.Way, decision.Chosen?.ToString(), decision.IsStandIn));
        Assert.False(decision.Reservation!.MayExceed);
    }

    [Fact]
    public void AccountOwner_AtCapacity_IsRefused()
    {
        Desk desk = new(RepSelectors.LongestWaiting, Able, Able with { Id = "owner", Capacity = 1 });
        desk.Hold("owner", 1);

        RoutingDecision decision = desk.Decide(Asked with { AccountOwner = "owner", RecordOwner = "gone" });

        Assert.Equal("gone is not in the roster", decision.RecordOwnerRefusal?.ToString());
        Assert.Equal("owner holds 1 of 1 open responses", decision.AccountOwnerRefusal?.ToString());
        Assert.Equal(["gone", "owner", "owner"], decision.Refused.Select(r => r.Rep.ToString()));
        Assert.Equal("able", decision.Chosen?.ToString());
    }

    [Fact]
    public void AccountOwner_WhoMay_ComesBeforeThePool() => Assert.Equal(
        (RoutingWay.AccountOwner, (RepId?)"owner"),
        Of(new Desk(RepSelectors.LongestWaiting, Able, Able with { Id = "owner" }).Decide(Asked with { AccountOwner = "owner" })));

    [Fact]
    public void Pools_InOrder_AreLookedAtUntilOneHasSomebody()
    {
        LeadRouter router = LeadRouter.Create(r => r.Pool("first").Pool("second").Pool("third"));
        Desk desk = new(router, Able with { Id = 1, Pools = ["first", "second"], IsActive = false }, Able with { Id = 2, Pools = ["second"] }, Able with { Id = 3, Pools = ["third"] });

        RoutingDecision decision = desk.Decide(Asked with { Pools = ["first", "second", "third"] });

        Assert.Equal(("second", (RepId?)2), (decision.Pool, decision.Chosen));
        Assert.Equal(["first", "second"], decision.Pools.Select(p => p.Pool));
        Assert.Equal([1, 1], decision.Refused.Select(r => r.Rep));
    }

    [Fact]
    public void Decision_WithNobodyEligible_ChoosesNobodyAndSaysWhy()
    {
        Desk desk = new(RepSelectors.LongestWaiting, Desk.Rep(1, capacity: 0), Desk.Rep(2) with { IsActive = false });

        RoutingDecision decision = desk.Route();

        Assert.Equal((RoutingWay.None, (RepId?)null), Of(decision));
        Assert.Equal(RoutingOutcome.NobodyEligible, decision.Outcome);
        Assert.Null(decision.Reservation);
        Assert.Equal(
            "Lead 1 goes to nobody: no rep may take it now.\nsales: 0 eligible, 2 refused\n  1 holds 0 of 0 open responses\n  2 is not active", decision.Explain());
    }

    private static SalesRep RefusedFor(string code) => code switch
    {
        "inactive" => Able with { Id = "rep", IsActive = false },
        "unavailable" => Able with { Id = "rep", Calendar = Afternoons },
        "shift-ends" => Able with { Id = "rep", Calendar = Mornings },
        "at-capacity" => Able with { Id = "rep", Capacity = 2 },
        "other-territory" => Able with { Id = "rep", Territories = ["South", "East"] },
        "lacks-skill" => Able with { Id = "rep", Skills = ["german"] },
        _ => Able with { Id = "rep" },
    };

    private static RoutingRequest RequestOf(string code) => code switch
    {
        "already-offered" => Asked with { AlreadyOffered = ["rep"] },
        "shift-ends" => Asked with { AcceptWithin = TimeSpan.FromSeconds(1_801) },
        _ => Asked,
    };

    private static string CodeOf(SalesRep rep, RoutingRequest request) =>
        string.Concat(new Desk(RepSelectors.LongestWaiting, rep).Decide(request).Refused.Select(r => r.Code));

    private static (RoutingWay Way, RepId? Chosen) Of(RoutingDecision decision) => (decision.Way, decision.Chosen);
}
