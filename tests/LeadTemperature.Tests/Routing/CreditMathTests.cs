using LeadTemperature.Routing.Rotating;
using LeadTemperature.Tests.Properties;
using LeadTemperature.Tests.Routing.Reference;

namespace LeadTemperature.Tests.Routing;

/// <summary>R-02: credits are exact while that fits, and beyond it rounded by less than a part, the largest remainders up.</summary>
[Trait("Rule", "R-02")]
public sealed class CreditMathTests
{
    [Fact]
    public void Credits_BeyondTheLargestDenominator_AreRoundedToTheNearestThatSumToNothing() => Law.HoldsFor(500, dice =>
    {
        long[] credits = [.. Enumerable.Range(0, dice.Whole(2, 9)).Select(_ => dice.Whole(-4_000_000_000L, 4_000_000_000L))];
        credits[^1] -= credits.Sum();
        return (Credits: credits, Denominator: dice.Whole(CreditMath.MaxDenominator / 2, CreditMath.MaxDenominator), Weights: credits.Select(_ => dice.Whole(1, 1_000)).ToArray(), Legacy: dice.Chance(0.5));
    }, c =>
    {
        (long[] credits, long denominator, int sum) = ([.. c.Credits], c.Denominator, c.Weights.Sum());
        long legacy = c.Legacy ? 12_345_678_901 : 0;
        Fraction[] exact;
        if (c.Legacy)
        {
            credits[0] -= legacy;
            exact = [.. credits.Select((credit, i) => new Fraction(credit, denominator) + (new Fraction(legacy, denominator) * new Fraction(c.Weights[i], sum)))];
            CreditMath.Spread(credits, ref denominator, legacy, c.Weights);
        }
        else
        {
            exact = [.. credits.Select((credit, i) => new Fraction(credit, denominator) + new Fraction(c.Weights[i], sum) + new Fraction(i == 0 ? -1 : 0, 1))];
            CreditMath.Grant(credits, ref denominator, c.Weights, payer: 0);
        }

        double[] moved = [.. credits.Select((credit, i) => PartsBetween(exact[i], credit, denominator))];
        Assert.Equal(0, credits.Sum());
        Assert.InRange(denominator, 1, CreditMath.MaxDenominator);
        Assert.All(moved, m => Assert.InRange(m, -1, 1));

        // Who was rounded up lost at least as much by rounding down as anybody who was not: up by m is down by 1 − m.
        Assert.True(!moved.Any(m => m > 0) || !moved.Any(m => m < 0) || 1 - moved.Where(m => m > 0).Max() >= -moved.Where(m => m < 0).Min() - 1e-9);
    });

    /// <summary>How many parts the credit lies above the exact one.</summary>
    private static double PartsBetween(Fraction exact, long credit, long denominator)
    {
        Fraction parts = (new Fraction(credit, denominator) + (exact * new Fraction(-1, 1))) * new Fraction(denominator, 1);
        return (double)parts.Top / (double)parts.Bottom;
    }
}
