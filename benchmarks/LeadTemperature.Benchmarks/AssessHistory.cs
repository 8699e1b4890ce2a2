using BenchmarkDotNet.Attributes;
using LeadTemperature.Benchmarks.Baselines;
using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks;

/// <summary>What does it cost to read a lead from its signals, with no state kept?</summary>
public class AssessHistory
{
    private LeadCase _lead = null!;
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
    }

    /// <summary>The hand-written loop over the 24 signals.</summary>
    [Benchmark(Baseline = true)]
    public double Loop() => _lead.Loop.Score(_lead.LoopSignals, _lead.LoopAsOf[Next()]).Score;

    /// <summary>The engine over the same signals, which it judges, sorts where it must, and may be handed in any order.</summary>
    [Benchmark]
    public double History() => _lead.Model.Assess(_lead.Signals.AsSpan(), _lead.AsOf[Next()]).Score;

    private int Next() => _next = (_next + 1) & (LeadCase.Instants - 1);
}
