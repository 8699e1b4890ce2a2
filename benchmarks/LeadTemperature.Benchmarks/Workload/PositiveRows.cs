namespace LeadTemperature.Benchmarks.Workload;

/// <summary>The rules of the standard model that add points: under them time alone makes no lead hotter.</summary>
internal static class PositiveRows
{
    public static ModelRows Table { get; } = StandardRows.Table with
    {
        Rules = [.. StandardRows.Table.Rules.Where(r => r.Points > 0)],
        Groups = [.. StandardRows.Table.Groups.Where(g => g.Id != "doubt")],
    };
}
