using System.Globalization;
using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>Engine, loop and LINQ must say the same, or nothing is measured.</summary>
internal static class Agreement
{
    private const int RandomLeads = 500;
    private const double Tolerance = 1e-9;

    /// <summary>Compares all ways of reading, for the lead that is measured and for random ones.</summary>
    /// <returns>How many readings agreed.</returns>
    /// <exception cref="InvalidOperationException">Two of them differ.</exception>
    public static int Demand(ModelName name)
    {
        int readings = Demand(name, Histories.Lead) + Demand(name, Histories.ColdLead);
        Random random = new(20260301);
        SignalKind[] kinds = new LeadCase(name, []).Rows.Kinds;
        for (int i = 0; i < RandomLeads; i++)
        {
            readings += Demand(name, Histories.Any(random, kinds), every: 21);
        }

        return readings;
    }

    private static int Demand(ModelName name, Signal[] signals, int every = 1)
    {
        LeadCase lead = new(name, signals);
        int readings = 0;
        for (int i = 0; i < LeadCase.Instants; i += every, readings++)
        {
            Reading loop = lead.Loop.Score(lead.LoopSignals, lead.LoopAsOf[i]);
            UtcInstant asOf = lead.AsOf[i];
            Compare(name, asOf, loop, "LINQ", lead.Linq.Score(lead.LinqSignals, lead.LinqAsOf[i]));
            Compare(name, asOf, loop, "state", Of(lead.Model.Assess(lead.State, asOf)));
            Compare(name, asOf, loop, "prepared", Of(lead.Model.At(asOf).Assess(lead.State)));
            Compare(name, asOf, loop, "history", Of(lead.Model.Assess(lead.Signals.AsSpan(), asOf)));
        }

        return readings;
    }

    private static Reading Of(Assessment assessment) => new(assessment.Score, assessment.Evidence, assessment.Temperature);

    private static void Compare(ModelName name, UtcInstant asOf, Reading loop, string other, Reading reading)
    {
        double allowed = Tolerance * Math.Max(1, Math.Abs(loop.Score));
        if (!(Math.Abs(loop.Score - reading.Score) <= allowed)
            || !(Math.Abs(loop.Evidence - reading.Evidence) <= allowed)
            || loop.Temperature != reading.Temperature)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"{name} at {asOf}: the loop says {loop}, {other} says {reading}."));
        }
    }
}
