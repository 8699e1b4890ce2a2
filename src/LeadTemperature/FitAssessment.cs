namespace LeadTemperature;

/// <summary>How well a lead matches the ideal customer, by what it is and not by what it did.</summary>
/// <remarks>Says nothing of temperature: fit ranks, and never makes a lead hot. Safe as metric or log fields. Immutable.</remarks>
public readonly record struct FitAssessment
{
    internal FitAssessment(double score, double percent, FitGrade grade)
    {
        Score = score;
        Percent = percent;
        Grade = grade;
    }

    /// <summary>The points of all rules; below 0 where what speaks against the lead outweighs the rest.</summary>
    public double Score { get; }

    /// <summary>The score as a share of the model's maximum, from 0 (also for a score below 0) to 100.</summary>
    public double Percent { get; }

    /// <summary>The grade of that share.</summary>
    public FitGrade Grade { get; }

    /// <summary>In one line, invariant: <c>B, 70 points, 58.333 %</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Grade}, {Score:0.######} points, {Percent:0.###} %");
}
