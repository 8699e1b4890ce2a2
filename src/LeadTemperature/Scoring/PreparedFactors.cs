using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Scoring;

/// <summary>Points times the factor of decay at one instant, for each sum, seen from the landmarks that were newest then.</summary>
internal sealed class PreparedFactors
{
    private readonly long[] _landmarks;
    private readonly double[] _coefficients;

    public PreparedFactors(ScoringPlan model, long asOf)
    {
        StateLayout layout = model.Layout;
        _landmarks = [.. layout.BlockLengths.Select(b => asOf - (asOf % b))];
        _coefficients = new double[Octets.Pad(layout.SumCount)];
        for (int i = 0; i < layout.SumCount; i++)
        {
            int halfLife = layout.HalfLifeOfSum[i];
            _coefficients[i] = model.Slots.Points[i] * Exp2.Of((_landmarks[halfLife] - asOf) * model.Rates[halfLife]);
        }
    }

    /// <summary>Whether a state's sums are seen from the same landmarks.</summary>
    public bool IsFor(ReadOnlySpan<long> landmarks)
    {
        long[] prepared = _landmarks;
        for (int i = 0; i < prepared.Length; i++)
        {
            if (landmarks[i] != prepared[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The coefficient of each sum; padded.</summary>
    public ReadOnlySpan<double> Coefficients => _coefficients;
}
