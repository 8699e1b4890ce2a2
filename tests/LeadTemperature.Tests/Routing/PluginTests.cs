using LeadTemperature.Routing;

namespace LeadTemperature.Tests.Routing;

/// <summary>Filters and selectors of an application: what they may do, and what comes of what they may not.</summary>
[Trait("Rule", "R-01")]
public sealed class PluginTests
{
    [Fact]
    public void Filter_OfTheApplication_RefusesInItsOwnWords()
    {
        RoutingDecision decision = DeskWith(new Filter("license", r => r.Rep.Id == 1 ? new("no-license", "holds no license for insurance") : null)).Decide();

        Assert.Equal("1 holds no license for insurance", Assert.Single(decision.Refused).ToString());
        Assert.Equal("no-license", decision.Refused.Single().Code);
        Assert.Equal((RepId?)2, decision.Chosen);
        Assert.Empty(decision.Problems);
    }

    [Fact]
    public void Filters_OfEachRep_AreAskedOnceAndOnlyWhenNothingElseRefuses()
    {
        List<string> asked = [];
        LeadRouter router = LeadRouter.Create(r => r.Pool("first").Pool("second")
            .Filter(new Filter("one", r => Note(asked, "one", r) ? null : new("odd", "is odd")))
            .Filter(new Filter("two", r => Note(asked, "two", r) ? new("even", "is even") : null)));
        Desk desk = new(router, Rep(1), Rep(2), Rep(3) with { IsActive = false });

        RoutingDecision decision = desk.Decide(desk.Request with { Pools = ["first", "second"], RecordOwner = 1, AccountOwner = 2 });

        Assert.Equal(["one 1", "one 2", "two 2"], asked);
        Assert.Equal(["odd", "even", "odd", "even", "inactive", "odd", "even", "inactive"], decision.Refused.Select(r => r.Code));

        static SalesRep Rep(RepId id) => Desk.Rep(id) with { Pools = ["first", "second"] };
    }

    [Fact]
    public void Filter_ThatThrows_RefusesTheRepAndIsReported()
    {
        RoutingDecision decision = DeskWith(new Filter("broken", r => r.Rep.Id == 1 ? throw new FormatException("secret") : null)).Decide();

        Assert.Equal((RepId?)2, decision.Chosen);
        Assert.Equal("filter-failed", decision.Refused.Single().Code);
        Assert.Equal(["Filters.broken: FormatException is what it threw for 1; the rep is refused"], decision.Problems.Select(p => p.Message));
    }

    [Theory]
    [InlineData("No License", "holds none", "Filters.odd: \"No License\" is what it answered for 1 (allowed: a kebab-case code with words in one line)")]
    [InlineData("no-license", " ", "Filters.odd: \"no-license\" is what it answered for 1 (allowed: a kebab-case code with words in one line)")]
    [InlineData(null, "holds none", "Filters.odd: \"\" is what it answered for 1 (allowed: a kebab-case code with words in one line)")]
    [InlineData("no-license", null, "Filters.odd: \"no-license\" is what it answered for 1 (allowed: a kebab-case code with words in one line)")]
    [InlineData("no-license", "holds none\n2 is not active", "Filters.odd: \"no-license\" is what it answered for 1 (allowed: a kebab-case code with words in one line)")]
    public void Filter_WithAnInvalidReason_RefusesTheRepAndIsReported(string? code, string? words, string report)
    {
        RoutingDecision decision = DeskWith(new Filter("odd", r => r.Rep.Id == 1 ? new(code!, words!) : null)).Decide();

        Assert.Equal((RepId?)2, decision.Chosen);
        Assert.Equal("1 could not be judged by a filter", decision.Refused.Single().ToString());
        Assert.Equal(report, Assert.Single(decision.Problems).Message);
    }

    [Fact]
    [Trait("Rule", "R-02")]
    public void Selector_OfTheApplication_Chooses()
    {
        Desk desk = new(new Selector(s => s.Candidates[^1].Rep.Id), Desk.Rep(1), Desk.Rep(2));

        Assert.Equal("2 2", desk.Run(2));
        Assert.Equal("custom", desk.Decide().Selector);
        Assert.Equal(4, desk.Rotation.Of(2)!.Value.Turn);
    }

    [Fact]
    [Trait("Rule", "R-02")]
    public void Selector_ThatNamesAStranger_ChoosesNobodyAndIsReported()
    {
        RoutingDecision decision = new Desk(new Selector(s => 3), Desk.Rep(1), Desk.Rep(3) with { IsActive = false }).Decide();

        Assert.Equal((RoutingOutcome.SelectorFailed, null), (decision.Outcome, decision.Chosen));
        Assert.Null(decision.Reservation);
        Assert.Equal(["Pools.sales.Selector: \"3\" is what custom chose (allowed: a candidate; nobody is chosen)"], decision.Problems.Select(p => p.Message));
        Assert.Equal("Lead 1 goes to nobody: custom failed to choose from sales.", decision.ToString());
    }

    [Fact]
    [Trait("Rule", "R-02")]
    public void Selector_ThatThrows_ChoosesNobodyAndIsReported()
    {
        RoutingDecision decision = new Desk(new Selector(s => throw new FormatException("secret")), Desk.Rep(1)).Decide();

        Assert.Equal((RoutingOutcome.SelectorFailed, null), (decision.Outcome, decision.Chosen));
        Assert.Equal(["Pools.sales.Selector: FormatException is what custom threw; nobody is chosen"], decision.Problems.Select(p => p.Message));
    }

    [Fact]
    [Trait("Rule", "R-02")]
    public void Selector_ThatThrowsWhetherCreditIsPaid_ChoosesNobodyAndIsReported()
    {
        RoutingDecision decision = new Desk(new Unsure(), Desk.Rep(1)).Decide();

        Assert.Equal((RoutingOutcome.SelectorFailed, null), (decision.Outcome, decision.Chosen));
        Assert.Equal(["Pools.sales.Selector: FormatException is what unsure threw; nobody is chosen"], decision.Problems.Select(p => p.Message));
    }

    /// <summary>What the router was judged by is what its decisions say, whatever a plugin calls itself later.</summary>
    [Fact]
    public void Names_OfPlugins_AreAskedOnce()
    {
        Fickle plugin = new();
        Desk desk = new(LeadRouter.Create(r => r.Pool(Desk.Pool, plugin).Filter(plugin)), Desk.Rep(1), Desk.Rep(2));

        RoutingDecision decision = desk.Decide();

        Assert.Equal("fickle", decision.Selector);
        Assert.Equal("Filters.fickle", Assert.Single(decision.Problems).Path);
    }

    private static Desk DeskWith(IRepFilter filter) => new(LeadRouter.Create(r => r.Pool(Desk.Pool).Filter(filter)), Desk.Rep(1), Desk.Rep(2));

    /// <summary>Notes who was asked; whether the id is even.</summary>
    private static bool Note(List<string> asked, string filter, RepReview review)
    {
        asked.Add($"{filter} {review.Rep.Id}");
        return review.Rep.Id.TryGetInt64(out long id) && id % 2 == 0;
    }

    private sealed class Filter(string name, Func<RepReview, RefusalReason?> refuse) : IRepFilter
    {
        public string Name => name;

        public RefusalReason? Refuse(RepReview review) => refuse(review);
    }

    private delegate RepId Choice(RepSelection selection);

    private sealed class Selector(Choice choose) : IRepSelector
    {
        public string Name => "custom";

        public RepId Choose(RepSelection selection) => choose(selection);
    }

    private sealed class Unsure : IRepSelector
    {
        public string Name => "unsure";

        public bool GrantsCredit => throw new FormatException("secret");

        public RepId Choose(RepSelection selection) => 1;
    }

    /// <summary>Has a name twice, once as a selector and once as a filter; as a filter it fails for the first rep.</summary>
    private sealed class Fickle : IRepSelector, IRepFilter
    {
        private int _asked;

        public string Name => _asked++ < 2 ? "fickle" : throw new InvalidOperationException("asked again");

        public RefusalReason? Refuse(RepReview review) => review.Rep.Id == 1 ? throw new FormatException("secret") : null;

        public RepId Choose(RepSelection selection) => selection.Candidates[0].Rep.Id;
    }
}
