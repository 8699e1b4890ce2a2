using System.Globalization;
using System.Text;

namespace LeadTemperature;

/// <summary>A reading, line by line: what gave points, what took them, and what decided the temperature.</summary>
/// <remarks>The lines sum to the score within 1e-9 · max(1, Σ|line|). Immutable and safe for all threads.</remarks>
public sealed class Ledger
{
    internal Ledger(Assessment assessment, string? decidedByRule, LedgerLine[] lines)
    {
        Assessment = assessment;
        DecidedByRule = decidedByRule;
        Lines = lines;
    }

    /// <summary>The assessment that the lines explain.</summary>
    public Assessment Assessment { get; }

    /// <summary>
    /// The id of the rule that decided, where <see cref="Assessment.DecidedBy"/> is <see cref="Decision.Override"/> or
    /// <see cref="Decision.Hold"/> (of several, the first that the model lists); otherwise null.
    /// </summary>
    public string? DecidedByRule { get; }

    /// <summary>
    /// A line for each rule that gave anything and each stage that took anything: the rules in the model's order, each followed by
    /// its own stages, then the groups, then the range of the score.
    /// </summary>
    public IReadOnlyList<LedgerLine> Lines { get; }

    /// <summary>The ledger as text for people, invariant, a line each and the score below.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach (LedgerLine line in Lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.Points,12:0.######}  {line.Id}{Describe(line.Stage)}");
            if (line.NewestAt is { } at)
            {
                text.Append(CultureInfo.InvariantCulture, $", newest {line.NewestKind} at {(UtcInstant)at}");
            }

            text.Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"{Assessment.Score,12:0.######}  score, {Assessment.Temperature}");
        text.Append(CultureInfo.InvariantCulture, $" by {Assessment.DecidedBy}{(DecidedByRule is null ? "" : $" of {DecidedByRule}")}");
        return text.ToString();
    }

    private static string Describe(LedgerStage stage) => stage switch
    {
        LedgerStage.Saturation => ", taken by saturation",
        LedgerStage.RuleRange => ", taken by its range",
        LedgerStage.GroupRange => ", taken by the group's range",
        LedgerStage.ScoreRange => ", taken by the range of the score",
        _ => "",
    };
}
