using System.Text.RegularExpressions;

namespace LeadTemperature.Tests.Conventions;

/// <summary>Every fault that the core can say is tested with its full text: path, value, problem, what is allowed and what is nearest.</summary>
/// <remarks>
/// The problems are read from the source, where a fault is made of texts that stand there; so is whether a test has a message with a path
/// before the problem, and nothing behind it but what a message has there. That the messages are right is what those tests show.
/// </remarks>
public sealed class FaultTextConventions
{
    private static readonly string[] TestFolders = ["tests/LeadTemperature.Tests"];

    private static readonly Regex Call = new(@"(?:new Fault|faults\.Add|(?<![.\w])Add|=> new)\(", RegexOptions.CultureInvariant);

    private static readonly Regex KebabText = new("^\"[a-z0-9-]+\"$", RegexOptions.CultureInvariant);

    /// <summary>The problems of the faults that the core makes, each with the file and the code.</summary>
    private static readonly (string Problem, string Maker)[] Problems =
        [.. Repository.SourcesIn("src/LeadTemperature").SelectMany(ProblemsIn).Distinct()];

    [Fact]
    public void Faults_OfTheCore_AreTestedWithTheirFullText()
    {
        string[] lines = [.. Repository.SourcesIn(TestFolders).SelectMany(file => file.Lines).Where(line => line.Contains(": ", StringComparison.Ordinal))];
        Offenders.AssertNone(
            "A fault has no test with its full message.",
            Problems.Where(p => !lines.Any(MessageWith(p.Problem).IsMatch)).Select(p => $"{p.Maker}: {p.Problem}"));
    }

    /// <summary>The scan must go on finding faults when the source changes its style.</summary>
    [Theory]
    [InlineData("src/LeadTemperature/Building/RuleJudge.cs (limit-needed)", "cannot count without limit")]
    [InlineData("src/LeadTemperature/Building/GroupJudge.cs (partly-listed)", "is a rule of which only some kinds are listed (not {})")]
    [InlineData("src/LeadTemperature/Definitions/WholeJudge.cs (one-of)", "is said of which {} it is")]
    [InlineData("src/LeadTemperature/Definitions/WholeJudge.cs (one-of)", "stand together")]
    [InlineData("src/LeadTemperature/Definitions/Mismatch.cs (type)", "is {} where {} belongs")]
    [InlineData("src/LeadTemperature/Signals/SignalJudge.cs (time-not-utc)", "does not say which instant it is")]
    public void Scan_OfTheSource_FindsWhatFaultsSay(string maker, string problem) => Assert.Contains((problem, maker), Problems);

    [Fact]
    public void Scan_OfTheSource_FindsEveryCode()
    {
        string[] codes = [.. Problems.Select(p => p.Maker[(p.Maker.IndexOf('(', StringComparison.Ordinal) + 1)..^1]).Distinct()];
        Assert.All(
            ["alias", "clears-itself", "duplicate", "duration", "mixed-intent", "not-for-bursts", "syntax", "too-large", "unknown-property", "utf-8", "whole-number"],
            code => Assert.Contains(code, codes));
        Assert.InRange(Problems.Length, 50, 200);
    }

    private static IEnumerable<(string Problem, string Maker)> ProblemsIn(SourceFile file)
    {
        foreach (Match call in Call.Matches(file.Text))
        {
            if (CodeText.ArgumentsAt(file.Text, call.Index + call.Length) is [_, var code, _, var problem, ..] && KebabText.IsMatch(code))
            {
                foreach (string text in TextsOf(problem, file))
                {
                    yield return (text, $"{file} ({code.Trim('"')})");
                }
            }
        }
    }

    /// <summary>What a problem can say: its own texts, or those of the variable that it is.</summary>
    private static IReadOnlyList<string> TextsOf(string problem, SourceFile file)
    {
        IReadOnlyList<string> texts = CodeText.TextsIn(problem);
        if (texts.Count == 0)
        {
            Match variable = Regex.Match(file.Text, $@"string {Regex.Escape(problem)} = ([^;]+);", RegexOptions.CultureInvariant);
            texts = CodeText.TextsIn(variable.Groups[1].Value);
        }

        return texts.Count > 0 ? texts : [$"what \"{problem}\" says is not to be found"];
    }

    /// <summary>A line with a message: a path, a value, the problem, and what may stand behind it.</summary>
    private static Regex MessageWith(string problem) => new(
        $@"[\w$\]}}+]: .*{Regex.Escape(problem).Replace(@"\{}", ".+", StringComparison.Ordinal)}(?= ?""| \(allowed: | \{{|; did you mean |$)", RegexOptions.CultureInvariant);
}
