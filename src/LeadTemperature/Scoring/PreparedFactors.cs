using System.Runtime.CompilerServices;
using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Scoring;

/// <summary>Points times the factor of decay at one instant, for each sum, seen from the landmarks that were newest then.</summary>
internal sealed class PreparedFactors
{
    private readonly long _latestLandmark;
    private readonly AlignedArray<double> _coefficients;

    public PreparedFactors(ScoringPlan model, long asOf)
        : this(model, asOf, [.. model.Layout.BlockLengths.Select(b => StateRecorder.LandmarkBefore(asOf, b))])
    {
    }

    private PreparedFactors(ScoringPlan model, long asOf, long[] landmarks)
    {
        StateLayout layout = model.Layout;
        _latestLandmark = landmarks.Append(StateLayout.None).Max();
        double[] coefficients = new double[Octets.Pad(layout.SumCount)];
        for (int i = 0; i < layout.SumCount; i++)
        {
            int halfLife = layout.HalfLifeOfSum[i];
            coefficients[i] = model.Slots.Points[i] * Exp2.Of((landmarks[halfLife] - asOf) * model.Rates[halfLife]);
        }

        _coefficients = new AlignedArray<double>(coefficients);
    }

    /// <summary>For sums that are seen from the instant itself, as those of a history are: nothing fades.</summary>
    public static PreparedFactors Unfaded(ScoringPlan model) => new(model, StateLayout.None, [.. model.Layout.HalfLives.Select(_ => StateLayout.None)]);

    /// <summary>
    /// Whether a state's sums are seen from the same landmarks: each is the last one before the newest signal, so they are the same
    /// where that signal is not older than the latest of them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsFor(ReadOnlySpan<long> cells) => cells[StateLayout.NewestCell] >= _latestLandmark;

    /// <summary>The coefficient of the first sum, where there is any; the others follow, padded.</summary>
    public ref double FirstCoefficient
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _coefficients.First;
    }
}
