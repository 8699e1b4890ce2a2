using BenchmarkDotNet.Attributes;
using LeadTemperature.Benchmarks.Baselines;
using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks;

/// <summary>What does it cost to say when the temperature changes? See <see cref="ForecastDistribution"/> for many leads.</summary>
public class Forecast
{
    private LeadCase _hot = null!;
    private LeadCase _cold = null!;
    private int _next;

    /// <summary>The model.</summary>
    [ParamsAllValues]
    public ModelName Model { get; set; }

    /// <summary>Refuses to run unless engine and baselines agree, and the leads are what they are called.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Agreement.Demand(Model);
        _hot = new LeadCase(Model, Histories.Lead);
        _cold = new LeadCase(Model, Histories.ColdLead);
        Demand(_hot, Temperature.Hot);
        Demand(_cold, Temperature.Cold);
    }

    /// <summary>The hand-written loop over the 24 signals, which knows one instant only.</summary>
    [Benchmark(Baseline = true)]
    public double Loop() => _hot.Loop.Score(_hot.LoopSignals, _hot.LoopAsOf[Next()]).Score;

    /// <summary>A lead that is hot: until when, and until when warm.</summary>
    [Benchmark]
    public TemperatureForecast HotLead() => _hot.Model.Forecast(_hot.State, _hot.AsOf[Next()]);

    /// <summary>A lead that is cold and stays so.</summary>
    [Benchmark]
    public TemperatureForecast ColdLead() => _cold.Model.Forecast(_cold.State, _cold.AsOf[Next()]);

    private static void Demand(LeadCase lead, Temperature expected)
    {
        Temperature temperature = lead.Model.Assess(lead.State, lead.AsOf[0]).Temperature;
        if (temperature != expected)
        {
            throw new InvalidOperationException($"The lead is {temperature}, not {expected}.");
        }
    }

    private int Next() => _next = (_next + 1) & (LeadCase.Instants - 1);
}
