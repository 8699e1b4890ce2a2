using System.Runtime.CompilerServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Scoring;

/// <summary>Coefficients that were worked out for an instant.</summary>
internal readonly ref struct PreparedCoefficients<TLanes>(ref double first) : ICoefficients<PreparedCoefficients<TLanes>, TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly ref double _first = ref first;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Serve(ScoringPlan model, ReadOnlySpan<long> cells, PreparedFactors? prepared) => prepared is not null && prepared.IsFor(cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PreparedCoefficients<TLanes> For(ScoringPlan model, ReadOnlySpan<long> cells, long asOf, PreparedFactors? prepared) =>
        new(ref prepared!.FirstCoefficient);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes At(nint first, LaneOctet octet) => TLanes.Load(in Unsafe.Add(ref _first, first));
}
