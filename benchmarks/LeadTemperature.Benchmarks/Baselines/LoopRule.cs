using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>What the loop needs to turn a rule's sum into points.</summary>
internal readonly record struct LoopRule(
    double Points, double Saturation, double Min, double Max, int Group, bool Saturates, bool IsHigh)
{
    public static LoopRule Of(RuleRow row, int group) => new(
        row.Points, row.Saturation, row.Min, row.Max, group, double.IsFinite(row.Saturation), row.IsHigh);
}
