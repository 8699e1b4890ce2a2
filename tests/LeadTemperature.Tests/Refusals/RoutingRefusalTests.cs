using LeadTemperature.Routing;
using LeadTemperature.Tests.Routing;

namespace LeadTemperature.Tests.Refusals;

/// <summary>What routers, rosters, requests and kept rotations are refused for, in full words, all at once.</summary>
public sealed class RoutingRefusalTests
{
    private static readonly LeadRouter Router = LeadRouter.Create(r => r.Pool("sales").Pool("field-sales"));

    private static readonly SalesRep Field = new() { Id = 1, Capacity = 5, Pools = ["field-sales", "sales"] };

    [Fact]
    public void Router_WithFaults_ListsThemAll() => Refused<LeadRouterException>(
        () => LeadRouter.Create(r => r.Pool("Inside Sales").Pool("field").Pool("field", new Named("Best Rep")).Filter(new Named("license")).Filter(new Named("license")).Filter(new Named(null!))),
        "Pools.field: \"field\" stands 2 times (allowed: each id once)",
        "Pools.Inside Sales: \"Inside Sales\" is not a kebab-case name (allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens); did you mean \"inside-sales\"?",
        "Pools.field.Selector: \"Best Rep\" is not a kebab-case name (allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens); did you mean \"best-rep\"?",
        "Filters.license: \"license\" stands 2 times (allowed: each id once)",
        "Filters.: \"\" is not a kebab-case name (allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens)");

    [Fact]
    public void Router_WithoutPools_IsRefused() => Refused<LeadRouterException>(
        () => LeadRouter.Create(r => { }), "Pools: nothing is said of who takes turns (allowed: at least one pool)");

    [Fact]
    public void Roster_WithFaults_ListsThemAll() => Refused<RepRosterException>(
        () => Router.CreateRoster(
        [
            Field with { Pools = ["sales"] },
            Field with { Pools = ["sale"], Capacity = -1, Weight = 0 },
            Field with { Id = default, Pools = null!, Calendar = null!, Skills = [" german"] },
            null!,
        ]),
        "Reps.1: \"1\" stands 2 times (allowed: each id once)",
        "Reps.1.Capacity: -1 is out of range (allowed: 0 to 10000); did you mean 0?",
        "Reps.1.Weight: 0 is out of range (allowed: 1 to 1000); did you mean 1?",
        "Reps.1.Pools: \"sale\" is not a pool of the router (allowed: sales, field-sales); did you mean \"sales\"?",
        "Reps[2].Id: \"\" is no id (allowed: a number, a Guid, or a text of 1 to 200 characters without control characters or outer white space)",
        "Reps[2].Calendar: null is no calendar (allowed: a calendar; always open unless said)",
        "Reps[2].Pools: null is no set of names (allowed: a set, empty for none)",
        "Reps[2].Skills: \" german\" cannot be a name (allowed: 1 to 128 characters without control characters or outer white space)",
        "Reps[3]: null is no rep",
        "Pools.field-sales: nobody is in the pool (allowed: at least one rep, inactive ones included)");

    [Fact]
    public void Roster_OfNobody_HasEmptyPools() => Refused<RepRosterException>(
        () => Router.CreateRoster([]),
        "Pools.sales: nobody is in the pool (allowed: at least one rep, inactive ones included)",
        "Pools.field-sales: nobody is in the pool (allowed: at least one rep, inactive ones included)");

    [Fact]
    public void Roster_OfTooManyReps_IsRefused() => Refused<RepRosterException>(
        () => Router.CreateRoster(Enumerable.Range(1, 10_001).Select(id => Field with { Id = id })),
        "Reps: 10001 reps are too many (allowed: at most 10000)");

    [Fact]
    public void Request_WithFaults_ListsThemAll() => Refused<RoutingRequestException>(
        () => Route(new RoutingRequest
        {
            Lead = "",
            At = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Unspecified),
            Pools = ["sales", "field-sale", null!, "sales"],
            Fence = 0,
            AcceptWithin = TimeSpan.FromDays(2),
            RecordOwner = default(RepId),
            AccountOwner = " ",
            Topics = [""],
            Territory = "a\nb",
            RequiredSkills = null!,
            AlreadyOffered = [1, default],
        }),
        "Lead: \"\" is no id (allowed: a number, a Guid, or a text of 1 to 200 characters without control characters or outer white space)",
        "At: 2026-03-02T09:00:00.000000 (unspecified) is not in UTC (allowed: an instant in UTC)",
        "Pools[1]: \"field-sale\" is not a pool of the router (allowed: sales, field-sales); did you mean \"field-sales\"?",
        "Pools[2]: null is not a pool of the router (allowed: sales, field-sales)",
        "Pools[3]: \"sales\" stands before (allowed: each pool once)",
        "Fence: 0 is out of range (allowed: at least 1)",
        "AcceptWithin: 2.00:00:00 is out of range (allowed: 0 to 24 hours)",
        "RecordOwner: \"\" is no id (allowed: a number, a Guid, or a text of 1 to 200 characters without control characters or outer white space)",
        "AccountOwner: \" \" is no id (allowed: a number, a Guid, or a text of 1 to 200 characters without control characters or outer white space)",
        "Topics: \"\" cannot be a name (allowed: 1 to 128 characters without control characters or outer white space)",
        "Territory: \"a\uFFFDb\" cannot be a name (allowed: 1 to 128 characters without control characters or outer white space)",
        "RequiredSkills: null is no list (allowed: a list, empty for none)",
        "AlreadyOffered[1]: \"\" is no id (allowed: a number, a Guid, or a text of 1 to 200 characters without control characters or outer white space)");

    [Fact]
    public void Request_ForNoPool_IsRefused() => Refused<RoutingRequestException>(
        () => Route(new RoutingRequest { Lead = 1, At = Desk.Start, Pools = [] }), "Pools: nothing is said of where to look (allowed: at least one pool)");

    [Fact]
    public void Roster_OfAnotherRouter_IsRefused() => Assert.Equal("roster", Assert.Throws<ArgumentException>(
        () => LeadRouter.Create(r => r.Pool("sales")).Route(Router.CreateRoster([Field]), new() { Lead = 1, At = Desk.Start, Pools = ["sales"] }, RoutingState.Empty)).ParamName);

    [Fact]
    public void Rotation_ThatCouldNotBe_ListsAllFaults() => Refused<PoolRotationException>(
        () => PoolRotation.FromJson("""
            {"pool":"Sales","nextTurn":3,"denominator":0,"standings":[{"rep":"1","turn":2,"credit":5,"handicap":1},{"rep":"1","turn":3,"handicap":-1},null,{"rep":"","turn":2}]}
            """),
        "pool: \"Sales\" is not a kebab-case name (allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens); did you mean \"sales\"?",
        "denominator: 0 is out of range (allowed: 1 to 4294967296); did you mean 1?",
        "standings[0].handicapUntil: nothing does not go with the handicap (allowed: an end in UTC for a handicap above 0, and none without)",
        "standings[1].turn: 3 is out of range (allowed: at least 1, below nextTurn)",
        "standings[1].handicap: -1 is out of range (allowed: 0 to 2147483647); did you mean 0?",
        "standings[2]: null is no standing",
        "standings[3].rep: \"\" is no id (allowed: a number, a Guid, or a text of 1 to 200 characters without control characters or outer white space)",
        "standings: \"1\" stands 2 times as rep (allowed: each rep once)",
        "standings: \"2\" stands 2 times as turn (allowed: each turn once)",
        "standings: 5 is the sum of all credits (allowed: 0)");

    [Theory]
    [InlineData("", "$: line 1, column 1 is where it stops being a rotation (allowed: what a rotation's ToJson gave)")]
    [InlineData("null", "$: line 1, column 1 is where it stops being a rotation (allowed: what a rotation's ToJson gave)")]
    [InlineData("[]", "$: line 1, column 2 is where it stops being a rotation (allowed: what a rotation's ToJson gave)")]
    [InlineData("{\"pool\":\"sales\",\"turn\":1}", "$.turn: line 1, column 24 is where it stops being a rotation (allowed: what a rotation's ToJson gave)")]
    [InlineData("{\"pool\":\"sales\",\"pool\":\"sales\"}", "$.pool: line 1, column 24 is where it stops being a rotation (allowed: what a rotation's ToJson gave)")]
    [InlineData("{\"pool\":\"sales\",\"nextTurn\":1e99}", "$.nextTurn: line 1, column 32 is where it stops being a rotation (allowed: what a rotation's ToJson gave)")]
    [InlineData("{\"pool\":\"sales\",\"nextTurn\":1,\"denominator\":1}", "standings: nothing is said of the reps (allowed: a list, empty for a start)")]
    public void Rotation_OfOtherText_IsRefused(string json, string message) => Refused<PoolRotationException>(() => PoolRotation.FromJson(json), message);

    [Fact]
    public void Rotation_WithHalfASurrogatePair_IsRefused() => Refused<PoolRotationException>(
        () => PoolRotation.FromJson("{\"pool\":\"\ud800\"}"), "$: half a surrogate pair is no text (allowed: what a rotation's ToJson gave)");

    /// <summary>Turns that ran over would be below 1: the rotation could be used, and not be read again.</summary>
    [Fact]
    public void Rotation_WithNoTurnsLeft_IsRefused() => Refused<PoolRotationException>(
        () => PoolRotation.FromJson("""{"pool":"sales","nextTurn":9223372036854775807,"denominator":1,"standings":[]}"""),
        "nextTurn: 9.223372036854776E+18 is out of range (allowed: 1 to 9007199254740992); did you mean 9007199254740992?");

    [Fact]
    public void Rotation_OfMoreStandingsThanAnyRosterLeaves_IsRefused() => Refused<PoolRotationException>(
        () => PoolRotation.FromJson($$"""{"pool":"sales","nextTurn":1,"denominator":1,"standings":[{{string.Join(',', Enumerable.Repeat("null", 100_001))}}]}"""),
        "standings: 100001 standings are too many (allowed: at most 100000)");

    [Fact]
    public void Rotation_OfAnotherPool_IsNotChanged() =>
        Assert.Throws<ArgumentException>(() => PoolRotation.Start("sales").Apply(PoolRotation.Start("field-sales").UseTurn(1)));

    private static void Route(RoutingRequest request) => Router.Route(Router.CreateRoster([Field]), request, RoutingState.Empty);

    private static void Refused<TException>(Action action, params string[] messages)
        where TException : LeadTemperatureException =>
        Assert.Equal(messages, Assert.Throws<TException>(action).Faults.Select(f => f.Message));

    private sealed class Named(string name) : IRepFilter, IRepSelector
    {
        public string Name => name;

        public RefusalReason? Refuse(RepReview review) => null;

        public RepId Choose(RepSelection selection) => selection.Candidates[0].Rep.Id;
    }
}
