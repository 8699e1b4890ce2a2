using System.Diagnostics;
using System.Globalization;
using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks;

/// <summary>How long does a forecast take over many leads, hot, warm and cold? Median and 99th percentile.</summary>
/// <remarks>
/// Random leads of a fixed seed with 1 to 40 signals, a thousand of each temperature. Each is timed on its own as the best of a few
/// samples in several rounds, the first of which warms up; each sample is of enough calls to be read by the clock.
/// </remarks>
internal static class ForecastDistribution
{
    private const int Leads = 1_000;
    private const int Rounds = 4;
    private const int Samples = 3;
    private const double SampleMicros = 30;

    public static void Print(TextWriter output)
    {
        output.WriteLine("model      temperature  leads   median µs      p99 µs      max µs   never change");
        foreach (ModelName name in Enum.GetValues<ModelName>())
        {
            Dictionary<Temperature, List<LeadCase>> leads = Draw(name);
            foreach ((Temperature temperature, List<LeadCase> drawn) in leads.OrderByDescending(l => l.Key))
            {
                Print(output, name, temperature, drawn);
            }
        }
    }

    private static void Print(TextWriter output, ModelName name, Temperature temperature, List<LeadCase> leads)
    {
        double[] micros = [.. leads.Select(_ => double.MaxValue)];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < micros.Length; i++)
            {
                micros[i] = Math.Min(micros[i], Best(leads[i]));
            }
        }

        Array.Sort(micros);
        int never = leads.Count(l => l.Model.Forecast(l.State, Histories.AsOf) is { NextChange: null, ProvenUntil: null });
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-10} {temperature,-11} {micros.Length,6} {At(micros, 0.5),11:0.000} {At(micros, 0.99),11:0.000} {micros[^1],11:0.000} {never,14}"));
    }

    private static Dictionary<Temperature, List<LeadCase>> Draw(ModelName name)
    {
        Random random = new(20260302);
        SignalKind[] kinds = new LeadCase(name, []).Rows.Kinds;
        Dictionary<Temperature, List<LeadCase>> leads = Enum.GetValues<Temperature>().ToDictionary(t => t, _ => new List<LeadCase>());
        for (int tries = 0; tries < 100 * Leads && leads.Values.Any(l => l.Count < Leads); tries++)
        {
            LeadCase lead = new(name, Histories.Any(random, kinds));
            List<LeadCase> same = leads[lead.Model.Assess(lead.State, Histories.AsOf).Temperature];
            if (same.Count < Leads)
            {
                same.Add(lead);
            }
        }

        return leads;
    }

    private static double Best(LeadCase lead)
    {
        int calls = (int)Math.Clamp(SampleMicros / Time(lead, 1), 1, 1_000);
        return Enumerable.Range(0, Samples).Min(_ => Time(lead, calls));
    }

    private static double Time(LeadCase lead, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
        {
            lead.Model.Forecast(lead.State, Histories.AsOf);
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls;
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
