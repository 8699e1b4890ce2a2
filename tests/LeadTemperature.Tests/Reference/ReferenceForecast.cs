namespace LeadTemperature.Tests.Reference;

/// <summary>
/// What a brute-force scan of a temperature finds: the first instants of changes that last at least a second. A change that is
/// not found does not exist at the scan's own grain; a shorter one may be passed over, as S-12 allows.
/// </summary>
internal sealed record ReferenceForecast(long? NextChange, long? HotUntil, long? HotFrom, long? WarmUntil)
{
    /// <param name="course">The temperature over time.</param>
    /// <param name="now">The temperature at <paramref name="asOf"/>.</param>
    /// <param name="asOf">The instant from which the scan looks ahead.</param>
    /// <param name="instants">Where it looks, ascending and after <paramref name="asOf"/>.</param>
    public static ReferenceForecast Scan(TemperatureCourse course, Temperature now, long asOf, IReadOnlyList<long> instants)
    {
        (long At, TemperatureSet Is)[] samples = [.. instants.Select(at => (at, course(at)))];
        long? First(Func<Temperature, bool> after) => FirstLasting(course, samples, asOf, after);

        return new ReferenceForecast(
            First(t => t != now),
            now == Temperature.Hot ? First(t => t != Temperature.Hot) : null,
            now == Temperature.Hot ? null : First(t => t == Temperature.Hot),
            now == Temperature.Cold ? null : First(t => t == Temperature.Cold));
    }

    private static long? FirstLasting(
        TemperatureCourse course, (long At, TemperatureSet Is)[] samples, long asOf, Func<Temperature, bool> after)
    {
        bool IsAfter(long at) => course(at).All(after);

        long lastBefore = asOf;
        foreach ((long at, TemperatureSet temperature) in samples)
        {
            if (!temperature.All(after))
            {
                lastBefore = at;
            }

            while (lastBefore < at)
            {
                long edge = Bisect(lastBefore, at, IsAfter);
                if (EndWithinASecond(edge, IsAfter) is not { } end)
                {
                    return edge;
                }

                lastBefore = end;
            }
        }

        return null;
    }

    /// <summary>The first instant after the change, between one before it and one after it.</summary>
    private static long Bisect(long before, long after, Func<long, bool> isAfter)
    {
        while (after - before > 1)
        {
            long middle = before + ((after - before) / 2);
            (before, after) = isAfter(middle) ? (before, middle) : (middle, after);
        }

        return after;
    }

    private static long? EndWithinASecond(long edge, Func<long, bool> isAfter) => Enumerable.Range(1, 10)
        .Select(tenth => Math.Min(Instants.Last, edge + (tenth * Instants.Second / 10)))
        .Where(at => !isAfter(at))
        .Select(at => (long?)at)
        .FirstOrDefault();
}
