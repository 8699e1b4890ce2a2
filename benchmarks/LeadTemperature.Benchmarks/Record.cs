using BenchmarkDotNet.Attributes;
using LeadTemperature.Benchmarks.Baselines;
using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks;

/// <summary>What does it cost to record a signal?</summary>
public class Record
{
    private const int Signals = 24;

    private LeadCase _lead = null!;
    private LeadState _state = null!;
    private Signal[] _late = null!;

    /// <summary>The model.</summary>
    [ParamsAllValues]
    public ModelName Model { get; set; }

    /// <summary>Refuses to run unless engine and baselines agree.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Agreement.Demand(Model);
        _lead = new LeadCase(Model, Histories.Lead);
        _late = [.. _lead.Signals.Reverse()];
        _state = _lead.Model.CreateState();
    }

    /// <summary>The hand-written loop over the 24 signals: what a reading costs where nothing is kept.</summary>
    [Benchmark(Baseline = true)]
    public double Loop() => _lead.Loop.Score(_lead.LoopSignals, _lead.LoopAsOf[0]).Score;

    /// <summary>A signal, as one of 24 that come in the order of their times into a cleared state.</summary>
    [Benchmark(OperationsPerInvoke = Signals)]
    public void InOrder() => RecordAll(_lead.Signals);

    /// <summary>A signal, as one of 24 of which each is older than all before.</summary>
    [Benchmark(OperationsPerInvoke = Signals)]
    public void Late() => RecordAll(_late);

    private void RecordAll(Signal[] signals)
    {
        _state.Clear();
        for (int i = 0; i < Signals; i++)
        {
            _lead.Model.Record(_state, in signals[i]);
        }
    }
}
