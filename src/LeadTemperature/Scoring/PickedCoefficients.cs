using System.Runtime.CompilerServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Scoring;

/// <summary>Coefficients at any instant, of a model with at most eight half-lives: one set of lanes holds all factors.</summary>
internal readonly ref struct PickedCoefficients<TLanes> : ICoefficients<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly TLanes _factors;

    /// <remarks>Lanes beyond the landmarks read what follows them in the cells; their rate is 0 and nobody picks them.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PickedCoefficients(ScoringPlan model, ReadOnlySpan<long> cells, long asOf)
    {
        _factors = model.Rates.Length == 0
            ? default
            : Exp2.Of(TLanes.Multiply(
                TLanes.LoadDifference(in cells[model.Layout.LandmarkBase], asOf), TLanes.Load(in model.Rates[0])));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes At(int index, SumTable.Octet octet) =>
        TLanes.Multiply(TLanes.Load(in octet.Points), TLanes.Pick(_factors, in octet.Rates));
}
