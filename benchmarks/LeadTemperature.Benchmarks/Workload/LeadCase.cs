using LeadTemperature.Benchmarks.Baselines;

namespace LeadTemperature.Benchmarks.Workload;

/// <summary>One model and one lead in the three forms in which engine, loop and LINQ read them.</summary>
internal sealed class LeadCase
{
    /// <summary>Readings go through this many instants, a second apart, so that none can lean on the one before.</summary>
    public const int Instants = 64;

    public LeadCase(ModelName name, Signal[] signals)
    {
        Rows = name switch
        {
            ModelName.Realistic => RealisticRows.Table,
            ModelName.Plain => PlainRows.Table,
            _ => StandardRows.Table,
        };
        Model = name == ModelName.Standard ? ScoringModel.Standard : Rows.ToModel();
        Signals = signals;
        Loop = new LoopScorer(Rows);
        LoopSignals = Loop.Rows(signals);
        Linq = new LinqScorer(Rows);
        LinqSignals = LinqScorer.Rows(signals);
        State = Model.CreateState();
        foreach (Signal signal in signals)
        {
            Model.Record(State, signal);
        }
    }

    public ModelRows Rows { get; }

    public ScoringModel Model { get; }

    public Signal[] Signals { get; }

    public LeadState State { get; }

    public LoopScorer Loop { get; }

    public LoopSignal[] LoopSignals { get; }

    public LinqScorer Linq { get; }

    public List<LinqSignal> LinqSignals { get; }

    public UtcInstant[] AsOf { get; } = [.. Times().Select(t => (UtcInstant)t)];

    public long[] LoopAsOf { get; } = [.. Times().Select(LoopScorer.Micros)];

    public DateTime[] LinqAsOf { get; } = [.. Times().Select(t => t.UtcDateTime)];

    private static IEnumerable<DateTimeOffset> Times() => Enumerable.Range(0, Instants).Select(i => Histories.AsOf.AddSeconds(i));
}
