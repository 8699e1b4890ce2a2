using System.Runtime.CompilerServices;
using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Scoring;

/// <summary>Points times the factor of decay at one instant, for each sum, seen from the landmarks that were newest then.</summary>
internal sealed class PreparedFactors
{
    private readonly long _latestLandmark;
    private readonly double[] _coefficients;

    public PreparedFactors(ScoringPlan model, long asOf)
    {
        StateLayout layout = model.Layout;
        long[] landmarks = [.. layout.BlockLengths.Select(b => StateRecorder.LandmarkBefore(asOf, b))];
        _latestLandmark = landmarks.Append(StateLayout.None).Max();
        _coefficients = new double[Octets.Pad(layout.SumCount)];
        for (int i = 0; i < layout.SumCount; i++)
        {
            int halfLife = layout.HalfLifeOfSum[i];
            _coefficients[i] = model.Slots.Points[i] * Exp2.Of((landmarks[halfLife] - asOf) * model.Rates[halfLife]);
        }
    }

    /// <summary>
    /// Whether a state's sums are seen from the same landmarks: each is the last one before the newest signal, so they are the same
    /// where that signal is not older than the latest of them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsFor(ReadOnlySpan<long> cells) => cells[StateLayout.NewestCell] >= _latestLandmark;

    /// <summary>The coefficient of each sum; padded.</summary>
    public ReadOnlySpan<double> Coefficients => _coefficients;
}
