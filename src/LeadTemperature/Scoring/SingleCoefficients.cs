using System.Runtime.CompilerServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Scoring;

/// <summary>Coefficients at any instant, of a model with any number of half-lives: a factor is worked out for each sum.</summary>
internal readonly ref struct SingleCoefficients<TLanes>(ScoringPlan model, ReadOnlySpan<long> cells, long asOf) : ICoefficients<SingleCoefficients<TLanes>, TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly ReadOnlySpan<long> _landmarks = model.Layout.LandmarksOf(cells);

    public static bool Serve(ScoringPlan model, ReadOnlySpan<long> cells, PreparedFactors? prepared) => true;

    public static SingleCoefficients<TLanes> For(ScoringPlan model, ReadOnlySpan<long> cells, long asOf, PreparedFactors? prepared) =>
        new(model, cells, asOf);

    [SkipLocalsInit]
    public TLanes At(nint first, LaneOctet octet)
    {
        Span<long> landmarks = stackalloc long[8];
        Span<double> rates = stackalloc double[8];
        for (int i = 0; i < 8; i++)
        {
            int halfLife = (int)Unsafe.Add(ref Unsafe.AsRef(in octet.Rates), i);
            landmarks[i] = _landmarks[halfLife];
            rates[i] = model.Rates[halfLife];
        }

        TLanes factors = Exp2.Of(TLanes.Multiply(TLanes.LoadDifference(in landmarks[0], asOf), TLanes.Load(in rates[0])));
        return TLanes.Multiply(TLanes.Load(in octet.Points), factors);
    }
}
