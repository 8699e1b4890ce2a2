namespace LeadTemperature.Routing.Rotating;

/// <summary>Credits as whole parts of one denominator, summing to 0: granting by weight, spreading what a leaver had.</summary>
/// <remarks>
/// Exact while the denominator that exactness needs is at most <see cref="MaxDenominator"/>; rounded beyond. Sums of weights stay below 2²⁴ (a roster's limits), so
/// that the exact denominator before rounding is below 2⁵⁶.
/// </remarks>
internal static class CreditMath
{
    /// <summary>2³²: credits of ten thousand reps stay below 2⁵³, which every reader of JSON holds exactly.</summary>
    public const long MaxDenominator = 1L << 32;

    /// <summary>Each gains weight ÷ Σ weights; the payer pays 1.</summary>
    public static void Grant(long[] credits, ref long denominator, int[] weights, int payer)
    {
        long sum = weights.Sum(w => (long)w);
        long exact = denominator / GreatestDivisor(denominator, sum) * sum;
        (long scale, long part) = (exact / denominator, exact / sum);
        Express(credits, ref denominator, exact, sum, i => ((Int128)credits[i] * scale) + (weights[i] * part) - (i == payer ? exact : 0));
    }

    /// <summary>Each gains a share of the legacy in proportion to the weights. The credits and the legacy sum to 0.</summary>
    public static void Spread(long[] credits, ref long denominator, long legacy, int[] weights)
    {
        long sum = weights.Sum(w => (long)w);
        long divisor = GreatestDivisor(Math.Abs(legacy), sum);
        (long scale, long share) = (sum / divisor, legacy / divisor);
        Express(credits, ref denominator, denominator * scale, sum, i => ((Int128)credits[i] * scale) + ((Int128)weights[i] * share));
    }

    private static void Express(long[] credits, ref long denominator, long exact, long sumOfWeights, Func<int, Int128> exactCredit)
    {
        Int128[] exactCredits = [.. Enumerable.Range(0, credits.Length).Select(exactCredit)];
        if (exact <= MaxDenominator)
        {
            denominator = exact;
            Array.ConvertAll(exactCredits, c => (long)c).CopyTo(credits, 0);
        }
        else
        {
            denominator = MaxDenominator / sumOfWeights * sumOfWeights;
            Round(exactCredits, exact, credits, denominator);
        }

        Reduce(credits, ref denominator);
    }

    /// <summary>Rounds down, then up by one part where the most was lost, until all sum to 0 again.</summary>
    private static void Round(Int128[] exactCredits, long exact, long[] credits, long denominator)
    {
        Int128[] lost = new Int128[credits.Length];
        long missing = 0;
        for (int i = 0; i < credits.Length; i++)
        {
            (Int128 whole, Int128 rest) = Int128.DivRem(exactCredits[i] * denominator, exact);
            (credits[i], lost[i]) = rest < 0 ? ((long)whole - 1, rest + exact) : ((long)whole, rest);
            missing -= credits[i];
        }

        foreach (int i in Enumerable.Range(0, credits.Length).OrderByDescending(i => lost[i]).Take((int)missing))
        {
            credits[i]++;
        }
    }

    /// <summary>The least denominator that says the same, so that equal credits are equal data.</summary>
    private static void Reduce(long[] credits, ref long denominator)
    {
        long divisor = denominator;
        foreach (long credit in credits)
        {
            if (divisor == 1)
            {
                return;
            }

            divisor = GreatestDivisor(divisor, Math.Abs(credit));
        }

        denominator /= divisor;
        for (int i = 0; i < credits.Length; i++)
        {
            credits[i] /= divisor;
        }
    }

    private static long GreatestDivisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
