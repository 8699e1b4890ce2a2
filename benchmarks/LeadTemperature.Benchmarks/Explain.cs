using BenchmarkDotNet.Attributes;
using LeadTemperature.Benchmarks.Baselines;
using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks;

/// <summary>What does it cost to say why, line by line, into a buffer?</summary>
public class Explain
{
    private LeadCase _lead = null!;
    private LedgerLine[] _lines = null!;
    private int _next;

    /// <summary>The model.</summary>
    [ParamsAllValues]
    public ModelName Model { get; set; }

    /// <summary>Refuses to run unless engine and baselines agree.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Agreement.Demand(Model);
        _lead = new LeadCase(Model, Histories.Lead);
        _lines = new LedgerLine[_lead.Model.MaxLedgerLines];
    }

    /// <summary>The hand-written loop over the 24 signals, which says how much and not why.</summary>
    [Benchmark(Baseline = true)]
    public double Loop() => _lead.Loop.Score(_lead.LoopSignals, _lead.LoopAsOf[Next()]).Score;

    /// <summary>The lines of a state's reading.</summary>
    [Benchmark]
    public double IntoBuffer() => _lead.Model.Explain(_lead.State, _lead.AsOf[Next()], _lines, out _).Score;

    private int Next() => _next = (_next + 1) & (LeadCase.Instants - 1);
}
