namespace LeadTemperature.Benchmarks.Workload;

/// <summary>A half-life rule or a burst as a row of a table: what engine and baselines are both made from.</summary>
internal sealed record RuleRow(string Id, SignalKind[] Kinds, double Points, double HalfLifeDays = 7)
{
    public bool IsHigh { get; } = SignalKinds.IntentOf(Kinds[0]) == Intent.High;

    public int MostRecent { get; init; } = int.MaxValue;

    public double Saturation { get; init; } = double.PositiveInfinity;

    public double Min { get; init; } = double.NegativeInfinity;

    public double Max { get; init; } = double.PositiveInfinity;

    public string? Group { get; init; }

    public double HotForHours { get; init; }

    public SignalKind[] HoldsUntil { get; init; } = [];

    public BurstRow? Burst { get; init; }

    public Decay Decay => HalfLifeDays == 0 ? Decay.None : Decay.HalfLife(TimeSpan.FromDays(HalfLifeDays));
}
