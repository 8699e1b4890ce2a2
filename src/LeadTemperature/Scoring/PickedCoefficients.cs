using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Scoring;

/// <summary>Coefficients at any instant, of a model with at most eight half-lives: one set of lanes holds all factors.</summary>
internal readonly ref struct PickedCoefficients<TLanes> : ICoefficients<PickedCoefficients<TLanes>, TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Half-lives whose factors are held in one set of lanes.</summary>
    private const int LaneCount = 8;

    private readonly TLanes _factors;

    /// <remarks>Lanes beyond the landmarks read what follows them in the cells; their rate is 0 and nobody picks them.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PickedCoefficients(ScoringPlan model, ReadOnlySpan<long> cells, long asOf)
    {
        _factors = model.Rates.Length == 0
            ? default
            : Exp2.Of(TLanes.Multiply(
                TLanes.LoadDifference(in Unsafe.Add(ref MemoryMarshal.GetReference(cells), model.Layout.LandmarkBase), asOf), TLanes.Load(in MemoryMarshal.GetArrayDataReference(model.Rates))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Serve(ScoringPlan model, ReadOnlySpan<long> cells, PreparedFactors? prepared) => model.Layout.HalfLives.Length <= LaneCount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PickedCoefficients<TLanes> For(ScoringPlan model, ReadOnlySpan<long> cells, long asOf, PreparedFactors? prepared) =>
        new(model, cells, asOf);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes At(nint first, LaneOctet octet) =>
        TLanes.Multiply(TLanes.Pick(_factors, in octet.Rates), in octet.Points);
}
