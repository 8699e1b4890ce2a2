using System.Runtime.CompilerServices;

namespace LeadTemperature.Internal;

/// <summary>
/// Two to the power of x, the same bits on every machine. Exact for whole numbers; elsewhere the relative error is below 1e-15.
/// Zero below −1022.5; made for x ≤ 1023.
/// </summary>
/// <remarks>
/// x is split into a whole number n and a rest f in [−1/2, 1/2]; 2^f is <c>1 + f·P(f)</c> with P of degree 10, interpolated at
/// Chebyshev's points (truncation error 8.4e-18 of the value) and summed by Estrin's scheme; 2^n is set into the exponent bits.
/// </remarks>
internal static class Exp2
{
    /// <summary>The bits of 1.0: an exponent of zero.</summary>
    public const long BiasBits = 1023L << 52;

    private const double Lowest = -1023;

    /// <summary>1.5 · 2^52: adding it rounds to a whole number, which then stands in the lowest bits.</summary>
    private const double Shift = 6755399441055744;

    private const double P0 = 0.6931471805599453;
    private const double P1 = 0.24022650695910097;
    private const double P2 = 0.0555041086648216;
    private const double P3 = 0.009618129107606888;
    private const double P4 = 0.0013333558146416936;
    private const double P5 = 0.0001540353044173605;
    private const double P6 = 1.525273382983612e-05;
    private const double P7 = 1.321544258792169e-06;
    private const double P8 = 1.0178062445845774e-07;
    private const double P9 = 7.072585949269223e-09;
    private const double P10 = 4.4549605981865186e-10;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double x)
    {
        x = x < Lowest ? Lowest : x;
        double shifted = x + Shift;
        double f = x - (shifted - Shift);
        double f2 = f * f;
        double f4 = f2 * f2;
        double low = ((P0 + (P1 * f)) + ((P2 + (P3 * f)) * f2)) + (((P4 + (P5 * f)) + ((P6 + (P7 * f)) * f2)) * f4);
        double high = (P8 + (P9 * f)) + (P10 * f2);
        double p = low + (high * (f4 * f4));
        return (1 + (p * f)) * PowerOfTwo(shifted);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Of<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes>
    {
        x = TLanes.AtLeast(x, TLanes.Broadcast(Lowest));
        TLanes shift = TLanes.Broadcast(Shift);
        TLanes shifted = TLanes.Add(x, shift);
        TLanes f = TLanes.Subtract(x, TLanes.Subtract(shifted, shift));
        TLanes f2 = TLanes.Multiply(f, f);
        TLanes f4 = TLanes.Multiply(f2, f2);
        TLanes low = TLanes.Add(
            TLanes.Add(Line<TLanes>(P0, P1, f), TLanes.Multiply(Line<TLanes>(P2, P3, f), f2)),
            TLanes.Multiply(TLanes.Add(Line<TLanes>(P4, P5, f), TLanes.Multiply(Line<TLanes>(P6, P7, f), f2)), f4));
        TLanes high = TLanes.Add(Line<TLanes>(P8, P9, f), TLanes.Multiply(TLanes.Broadcast(P10), f2));
        TLanes p = TLanes.Add(low, TLanes.Multiply(high, TLanes.Multiply(f4, f4)));
        return TLanes.Multiply(TLanes.Add(TLanes.Broadcast(1), TLanes.Multiply(p, f)), TLanes.PowerOfTwo(shifted));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double PowerOfTwo(double shifted) =>
        BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(shifted) << 52) + BiasBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Line<TLanes>(double constant, double slope, TLanes f)
        where TLanes : struct, ILanes<TLanes>
        => TLanes.Add(TLanes.Broadcast(constant), TLanes.Multiply(TLanes.Broadcast(slope), f));
}
