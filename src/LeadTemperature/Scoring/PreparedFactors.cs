using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Scoring;

/// <summary>Points times the factor of decay at one instant, for each sum, seen from the landmark that was newest then.</summary>
internal sealed class PreparedFactors
{
    private readonly long[] _landmarks;
    private readonly double[] _coefficients;

    public PreparedFactors(CompiledModel model, long asOf)
    {
        SumFeature[] sums = model.Layout.Sums;
        _landmarks = [.. sums.Select(s => asOf - (asOf % s.BlockLength))];
        _coefficients = new double[CompiledModel.Pad(sums.Length)];
        long[] padded = new long[_coefficients.Length];
        _landmarks.CopyTo(padded, 0);
        for (int i = 0; i < padded.Length; i += 8)
        {
            ScalarLanes eight = ScoreKernel.Coefficients<ScalarLanes>(model, i, padded.AsSpan(i, 8), asOf);
            ScalarLanes.Store(eight, _coefficients.AsSpan(i, 8));
        }
    }

    public ReadOnlySpan<long> Landmarks => _landmarks;

    public ReadOnlySpan<double> Coefficients => _coefficients;
}
