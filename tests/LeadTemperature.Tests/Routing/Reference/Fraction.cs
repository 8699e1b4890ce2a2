using System.Numerics;

namespace LeadTemperature.Tests.Routing.Reference;

/// <summary>A number that is never rounded.</summary>
internal readonly record struct Fraction(BigInteger Top, BigInteger Bottom) : IComparable<Fraction>
{
    public static Fraction Zero => new(0, 1);

    public static Fraction operator +(Fraction a, Fraction b) => Least((a.Top * b.Bottom) + (b.Top * a.Bottom), a.Bottom * b.Bottom);

    public static Fraction operator *(Fraction a, Fraction b) => Least(a.Top * b.Top, a.Bottom * b.Bottom);

    public int CompareTo(Fraction other) => (Top * other.Bottom).CompareTo(other.Top * Bottom);

    private static Fraction Least(BigInteger top, BigInteger bottom)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(top, bottom);
        return new Fraction(top / divisor, bottom / divisor);
    }
}
