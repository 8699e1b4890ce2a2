namespace LeadTemperature.Tracking.Tests;

/// <summary>Each rule of running it that needs no database is borne by a test of this project.</summary>
public sealed class RuleTests
{
    [Fact]
    public void RulesH_Always_AreBorneByATest()
    {
        string[] rules = [.. Enumerable.Range(1, 12).Select(n => FormattableString.Invariant($"H-{n:00}"))];
        HashSet<string> borne = [.. typeof(RuleTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(m => m.IsDefined(typeof(FactAttribute), inherit: true)).SelectMany(m => m.CustomAttributes.Concat(type.CustomAttributes)))
            .Where(a => a.AttributeType == typeof(TraitAttribute) && Equals(a.ConstructorArguments[0].Value, "Rule"))
            .Select(a => (string)a.ConstructorArguments[1].Value!)];

        Assert.Empty(rules.Except(borne));
    }
}
