namespace LeadTemperature.Tests.Reference;

/// <summary>
/// The instants at which a brute-force scan looks: every breakpoint and the microsecond before it, points evenly between
/// breakpoints, and a geometric grid from a millisecond to the last date.
/// </summary>
internal static class ScanGrid
{
    private const int MostBreakpoints = 150;

    /// <param name="model">The model.</param>
    /// <param name="history">All signals.</param>
    /// <param name="asOf">The scan begins just after it.</param>
    /// <param name="between">How many points lie between two breakpoints.</param>
    public static IReadOnlyList<long> After(ModelSpec model, IReadOnlyList<SignalSpec> history, long asOf, int between)
    {
        long[] breakpoints = Thinned([.. Breakpoints.Of(model, history).Where(at => at > asOf).Distinct().Order()]);
        IEnumerable<long> beside = breakpoints.SelectMany(at => new[] { at - 1, at, at + (Instants.Second / 2) });
        IEnumerable<long> inside = Enumerable.Zip([asOf, .. breakpoints], breakpoints)
            .SelectMany(gap => Enumerable.Range(1, between).Select(n => gap.First + ((gap.Second - gap.First) / (between + 1) * n)));
        return [.. beside.Concat(inside).Concat(Geometric(asOf)).Where(at => at > asOf && at <= Instants.Last).Distinct().Order()];
    }

    /// <summary>The nearest hundred and an even choice of the others.</summary>
    private static long[] Thinned(long[] breakpoints)
    {
        const int nearest = 100;
        int stride = 1 + (Math.Max(0, breakpoints.Length - nearest) / (MostBreakpoints - nearest));
        return [.. breakpoints.Where((_, i) => i < nearest || i % stride == 0)];
    }

    private static IEnumerable<long> Geometric(long asOf)
    {
        for (double ahead = 1_000; ahead < Instants.Last - asOf; ahead *= 1.06)
        {
            yield return asOf + (long)ahead;
        }

        yield return Instants.Last;
    }
}
