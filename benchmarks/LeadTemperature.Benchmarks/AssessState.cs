using BenchmarkDotNet.Attributes;
using LeadTemperature.Benchmarks.Baselines;
using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks;

/// <summary>What does it cost to read the temperature of a lead whose state is kept?</summary>
public class AssessState
{
    private LeadCase _lead = null!;
    private PreparedInstant _prepared = null!;
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
        _prepared = _lead.Model.At(Histories.AsOf);
    }

    /// <summary>The hand-written loop over the 24 signals.</summary>
    [Benchmark(Baseline = true)]
    public double Loop() => _lead.Loop.Score(_lead.LoopSignals, _lead.LoopAsOf[Next()]).Score;

    /// <summary>The LINQ of a CRM developer over the 24 signals.</summary>
    [Benchmark]
    public double Linq() => _lead.Linq.Score(_lead.LinqSignals, _lead.LinqAsOf[Next()]).Score;

    /// <summary>The state, each time at another instant.</summary>
    [Benchmark]
    public double OwnInstant() => _lead.Model.Assess(_lead.State, _lead.AsOf[Next()]).Score;

    /// <summary>The state, with the model prepared for an instant that many leads share.</summary>
    [Benchmark]
    public double Prepared() => _prepared.Assess(_lead.State).Score;

    private int Next() => _next = (_next + 1) & (LeadCase.Instants - 1);
}
