using System.Reflection;

namespace LeadTemperature.Tests.Conventions;

/// <summary>What the tests themselves keep to.</summary>
public sealed class TestConventions
{
    /// <summary>
    /// About a nanosecond a rule: proven by the benchmark, since a test that measured it would fail by the load of the machine and not
    /// by a fault. What a test can hold of it (that a prepared instant reads the same) may bear its number.
    /// </summary>
    private const string ProvenByBenchmark = "P-02";

    /// <summary>The numbered rules that a test must bear.</summary>
    private static readonly string[] Rules =
    [
        .. Enumerable.Range(1, 15).Select(n => FormattableString.Invariant($"S-{n:00}")),
        "P-01",
        "P-05",
        .. Enumerable.Range(1, 13).Select(n => FormattableString.Invariant($"R-{n:00}")),
    ];

    [Fact]
    public void Rules_Always_AreBorneByATest()
    {
        HashSet<string> borne = [.. TestMethods().SelectMany(RulesOf)];
        Offenders.AssertNone("A rule of the design has no test that bears its number ([Trait(\"Rule\", …)]).", Rules.Except(borne));
    }

    [Fact]
    public void RuleTraits_Always_NameAKnownRule() => Offenders.AssertNone(
        "A test bears a number that is no rule's.",
        TestMethods().SelectMany(m => RulesOf(m).Except(Rules).Where(rule => rule != ProvenByBenchmark).Select(rule => $"{NameOf(m)}: {rule}")));

    [Fact]
    public void TestNames_Always_ReadSubjectConditionOutcome() => Offenders.AssertNone(
        "A test's name reads Subject_Condition_Outcome.",
        TestMethods().Where(m => m.Name.Split('_') is not [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }]).Select(NameOf));

    [Fact]
    public void Tests_Never_Skip() => Offenders.AssertNone(
        "A skipped test proves nothing.",
        TestMethods().Where(m => m.GetCustomAttribute<FactAttribute>()!.Skip is not null).Select(NameOf));

    private static IEnumerable<MethodInfo> TestMethods() => typeof(TestConventions).Assembly.GetTypes()
        .SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(m => m.IsDefined(typeof(FactAttribute), inherit: true));

    private static IEnumerable<string> RulesOf(MethodInfo method) => method.CustomAttributes
        .Concat(method.DeclaringType!.CustomAttributes)
        .Where(a => a.AttributeType == typeof(TraitAttribute) && Equals(a.ConstructorArguments[0].Value, "Rule"))
        .Select(a => (string)a.ConstructorArguments[1].Value!);

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
