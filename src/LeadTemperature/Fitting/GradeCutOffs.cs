using LeadTemperature.Building;

namespace LeadTemperature.Fitting;

/// <summary>The percentages of the maximum from which the grades are given.</summary>
internal sealed record GradeCutOffs(double A, double B, double C)
{
    /// <summary>What every comparison allows, so that the order of rounding decides nothing.</summary>
    private const double Tolerance = 1e-9;

    private readonly double _lineA = A - Tolerance;
    private readonly double _lineB = B - Tolerance;
    private readonly double _lineC = C - Tolerance;

    public static GradeCutOffs Default { get; } = new(75, 50, 25);

    public FitGrade GradeOf(double percent) =>
        (FitGrade)((percent >= _lineA ? 1 : 0) + (percent >= _lineB ? 1 : 0) + (percent >= _lineC ? 1 : 0));

    public double Of(FitGrade grade) => grade switch { FitGrade.A => A, FitGrade.B => B, FitGrade.C => C, _ => 0 };

    public void Judge(FaultList faults)
    {
        faults.Positive("Grades.A", A, 100);
        faults.Positive("Grades.B", B, 100);
        faults.Positive("Grades.C", C, 100);
        Below("Grades.B", B, "A", A, faults);
        Below("Grades.C", C, "B", B, faults);
    }

    private static void Below(string path, double value, string than, double limit, FaultList faults)
    {
        if (value >= limit)
        {
            faults.Add(path, "order", FaultList.Text(value), $"is not below {than}", $"below {FaultList.Text(limit)}");
        }
    }
}
