using System.Reflection;
using RuleTests.HomeSales;
using RuleTests.SoftwareSales;

namespace LeadTemperature.Testing.Tests.Samples;

/// <summary>The rule tests of the sample, over the team's models and over models that somebody has broken.</summary>
public sealed class BrokenRulesTests
{
    [Fact]
    public void RuleTests_OverTheTeamsModels_AllHold()
    {
        Assert.Empty(Failures(new HomeRules()));
        Assert.Empty(Failures(new SoftwareRules()));
    }

    [Fact]
    public void HomeRules_WithHotRaised_FailInTheExpectedWords() => Compare("broken-home-hot", new HomeRules
    {
        Model = ScoringModel.Create(m => HomeModel.Tell(m).Thresholds(warm: 25, hot: 90, band: 10, evidence: 30)),
    });

    [Fact]
    public void HomeRules_WithListingViewsPaidTwice_FailInTheExpectedWords() => Compare("broken-home-views", new HomeRules
    {
        Model = ScoringModel.Create(m => HomeModel.Tell(m).Rule(HomeSignals.ListingView, points: 5, configure: r => r.Id("listing-view-bonus"))),
    });

    [Fact]
    public void SoftwareRules_WithAnotherDemoRule_FailInTheExpectedWords() => Compare("broken-software-demo", new SoftwareRules
    {
        Model = ScoringModel.Create(m => SoftwareModel.Tell(m).Rule(SignalKinds.DemoRequest, points: 20, Decay.None, r => r.Id("demo-for-ever"))),
    });

    private static void Compare(string name, object rules)
    {
        string[] failures = [.. Failures(rules)];
        Assert.NotEmpty(failures);
        CommittedText.Equal(name, string.Join("\n\n\n", failures));
    }

    /// <summary>Runs every test of the sample that such rules are put under, and tells what failed.</summary>
    private static IEnumerable<string> Failures(object rules) =>
        from type in rules.GetType().Assembly.GetTypes()
        where type.GetConstructor([rules.GetType()]) is not null
        from test in type.GetMethods().Where(m => m.IsDefined(typeof(FactAttribute)))
        orderby type.Name, test.Name
        let failure = FailureOf(Activator.CreateInstance(type, rules)!, test)
        where failure is not null
        select $"{type.Name}.{test.Name}\n\n{failure}";

    private static string? FailureOf(object tests, MethodInfo test)
    {
        try
        {
            test.Invoke(tests, null);
            return null;
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is LeadScenarioException failure)
        {
            return failure.Message;
        }
    }
}
