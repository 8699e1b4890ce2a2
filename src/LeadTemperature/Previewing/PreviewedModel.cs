using LeadTemperature.Compiling;
using LeadTemperature.Scoring;

namespace LeadTemperature.Previewing;

/// <summary>A model prepared for the instants of a preview. Immutable.</summary>
internal sealed class PreviewedModel
{
    public const int FirstAtMost = 10_000;

    public const int DaysAtMost = 366;

    private const long Day = TimeSpan.MicrosecondsPerDay;

    private static readonly long Latest = DateTime.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond;

    public PreviewedModel(ScoringModel model, long asOf, int days)
    {
        Compiled = model.Compiled;
        Instants = [.. Enumerable.Range(0, days + 1).Select(day => asOf + (day * Day))];
        Factors = [.. Instants.Select(instant => new PreparedFactors(Compiled.Scoring, instant))];
        Risers = new Risers(Compiled);
        Proof = new HotProof(Compiled.Classification.Thresholds, Risers.MayRaiseEvidence);
    }

    public CompiledModel Compiled { get; }

    /// <summary>The instant of the preview and the days after it.</summary>
    public long[] Instants { get; }

    /// <summary>What is known of each instant.</summary>
    public PreparedFactors[] Factors { get; }

    public Risers Risers { get; }

    public HotProof Proof { get; }

    public static int DaysAfter(long asOf) => (int)((Latest - asOf) / Day);
}
