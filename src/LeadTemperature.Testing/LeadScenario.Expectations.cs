using System.Diagnostics;
using LeadTemperature.Testing.Scenarios;
using LeadTemperature.Testing.Telling;

namespace LeadTemperature.Testing;

public sealed partial class LeadScenario
{
    /// <summary>What points may differ by unless a step says otherwise: they read the same to two digits.</summary>
    private const double TwoDigits = 0.005;

    /// <summary>The lead is cold, warm or hot.</summary>
    /// <exception cref="LeadScenarioException">It is not.</exception>
    [StackTraceHidden]
    public LeadScenario ShouldBe(Temperature expected) => Expect(
        r => r.Assessment.Temperature == expected, r => ($"be {Words.Of(expected)}", $"is {Words.Of(r.Assessment.Temperature)}"));

    /// <summary>The lead has any other temperature.</summary>
    /// <exception cref="LeadScenarioException">It has this one.</exception>
    [StackTraceHidden]
    public LeadScenario ShouldNotBe(Temperature unexpected) => Expect(
        r => r.Assessment.Temperature != unexpected, _ => ($"not be {Words.Of(unexpected)}", "is"));

    /// <summary>The score is as expected.</summary>
    /// <param name="expected">Points.</param>
    /// <param name="within">What it may differ by, at least 0; 0.005 unless said.</param>
    /// <exception cref="LeadScenarioException">It is not.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> is negative or no number.</exception>
    [StackTraceHidden]
    public LeadScenario ShouldScore(double expected, double within = TwoDigits)
    {
        ThrowIfNoTolerance(within);
        return Expect(
            r => IsNear(r.Assessment.Score, expected, within), r => ($"score {Near(expected, within)}", $"scores {Words.Exact(r.Assessment.Score)}"));
    }

    /// <summary>The evidence (points of high intent, which hot needs besides the score) is as expected.</summary>
    /// <param name="expected">Points.</param>
    /// <param name="within">What it may differ by, at least 0; 0.005 unless said.</param>
    /// <exception cref="LeadScenarioException">It is not.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> is negative or no number.</exception>
    [StackTraceHidden]
    public LeadScenario ShouldHaveEvidence(double expected, double within = TwoDigits)
    {
        ThrowIfNoTolerance(within);
        return Expect(
            r => IsNear(r.Assessment.Evidence, expected, within),
            r => ($"have evidence of {Near(expected, within)}", $"has {Words.Exact(r.Assessment.Evidence)}"));
    }

    /// <summary>That is what decided the temperature.</summary>
    /// <exception cref="LeadScenarioException">Something else did.</exception>
    [StackTraceHidden]
    public LeadScenario ShouldBeDecidedBy(Decision expected) => Expect(
        r => r.Assessment.DecidedBy == expected, r => ($"be decided {Words.Of(expected)}", $"is decided {Words.Of(r.Assessment.DecidedBy)}"));

    /// <summary>The ledger names the rule: it gives points or takes some, or it decides the temperature.</summary>
    /// <param name="rule">The rule's id: its kind unless said, a burst's with <c>-burst</c> behind it.</param>
    /// <exception cref="LeadScenarioException">The ledger does not name it.</exception>
    /// <exception cref="ArgumentException">The model has no such rule.</exception>
    [StackTraceHidden]
    public LeadScenario ShouldExplain(string rule)
    {
        ThrowIfNoRule(rule);
        return Expect(r => r.Names(rule), _ => ($"be explained by {rule}", "is not"));
    }

    /// <summary>The rule gives so many points, after what its own limits take and before its group's.</summary>
    /// <param name="rule">The rule's id: its kind unless said, a burst's with <c>-burst</c> behind it.</param>
    /// <param name="points">Points; 0 where the rule gives none.</param>
    /// <param name="within">What they may differ by, at least 0; 0.005 unless said.</param>
    /// <exception cref="LeadScenarioException">It gives others.</exception>
    /// <exception cref="ArgumentException">The model has no such rule.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> is negative or no number.</exception>
    [StackTraceHidden]
    public LeadScenario ShouldExplain(string rule, double points, double within = TwoDigits)
    {
        ThrowIfNoRule(rule);
        ThrowIfNoTolerance(within);
        return Expect(
            r => IsNear(r.PointsOf(rule), points, within),
            r => ($"get {Words.Exact(points)} points from {rule} (within {Words.Exact(within)})", $"gets {Words.Exact(r.PointsOf(rule))}"));
    }

    /// <summary>The ledger does not name the rule: it neither gives nor takes points, and does not decide the temperature.</summary>
    /// <param name="rule">The rule's id: its kind unless said, a burst's with <c>-burst</c> behind it.</param>
    /// <exception cref="LeadScenarioException">The ledger names it.</exception>
    /// <exception cref="ArgumentException">The model has no such rule.</exception>
    [StackTraceHidden]
    public LeadScenario ShouldNotExplain(string rule)
    {
        ThrowIfNoRule(rule);
        return Expect(r => !r.Names(rule), _ => ($"not be explained by {rule}", "is"));
    }

    [StackTraceHidden]
    private LeadScenario Expect(Func<StoryReading, bool> holds, Func<StoryReading, (string Expected, string Actual)> words)
    {
        StoryReading reading = Read();
        if (!holds(reading))
        {
            (string expected, string actual) = words(reading);
            throw Failure.Of(reading, expected, actual);
        }

        return this;
    }

    private void ThrowIfNoRule(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (!Model.RuleIds.Contains(rule))
        {
            throw new ArgumentException($"The model has no rule \"{rule}\"; its rules are {string.Join(", ", Model.RuleIds)}.", nameof(rule));
        }
    }

    private static void ThrowIfNoTolerance(double within)
    {
        if (!(within >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(within), within, "What points may differ by is at least 0.");
        }
    }

    private static bool IsNear(double actual, double expected, double within) => Math.Abs(actual - expected) <= within;

    private static string Near(double points, double within) => $"{Words.Exact(points)} (within {Words.Exact(within)})";
}
