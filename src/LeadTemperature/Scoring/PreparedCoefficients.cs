using System.Runtime.CompilerServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Scoring;

/// <summary>Coefficients that were worked out for an instant.</summary>
internal readonly ref struct PreparedCoefficients<TLanes>(ReadOnlySpan<double> coefficients) : ICoefficients<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly ReadOnlySpan<double> _coefficients = coefficients;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes At(int index, SumTable.Octet octet) => TLanes.Load(_coefficients.Slice(8 * index, 8));
}
