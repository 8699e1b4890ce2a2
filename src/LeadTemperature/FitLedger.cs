using System.Globalization;
using System.Text;

namespace LeadTemperature;

/// <summary>A fit, line by line: what each rule gave, and for what.</summary>
/// <remarks>The lines sum to the score. Immutable and safe for all threads.</remarks>
public sealed class FitLedger
{
    internal FitLedger(FitAssessment assessment, FitLine[] lines)
    {
        Assessment = assessment;
        Lines = lines;
    }

    /// <summary>The fit that the lines explain.</summary>
    public FitAssessment Assessment { get; }

    /// <summary>A line for each rule in the model's order, also for one that gave nothing: what is missing explains a grade too.</summary>
    public IReadOnlyList<FitLine> Lines { get; }

    /// <summary>The ledger as text for people, invariant, a line each and the score below.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach (FitLine line in Lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.Points,12:0.######}  {line.Rule}, {line.Because}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{Assessment.Score,12:0.######}  score, {Assessment.Percent:0.###} %, grade {Assessment.Grade}");
        return text.ToString();
    }
}
