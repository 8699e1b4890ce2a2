namespace LeadTemperature.Tests.Reference;

/// <summary>What a rule gives before any stage, written straight from S-01 to S-04.</summary>
internal static class RawPoints
{
    /// <param name="rule">The rule.</param>
    /// <param name="known">All signals up to the instant.</param>
    /// <param name="asOf">The instant.</param>
    public static double Of(RuleSpec rule, IReadOnlyList<SignalSpec> known, long asOf)
    {
        IEnumerable<SignalSpec> counted = known.Where(s => rule.Kinds.Contains(s.Kind));
        return rule.Burst is null
            ? rule.Points * Limited(rule, counted).Sum(s => s.Magnitude * Share(rule.Decay, asOf - s.Micros))
            : IsReached(rule.Burst, counted, asOf) ? rule.Points : 0;
    }

    /// <summary>S-02: the share of its points that a signal has left at an age.</summary>
    public static double Share(DecaySpec decay, long age)
    {
        long grace = Instants.Floor(decay.Grace);
        if (age <= grace)
        {
            return 1;
        }

        long beyond = age - grace;
        long duration = Instants.Floor(decay.Duration);
        return decay.Form switch
        {
            DecayForm.None => 1,
            DecayForm.HalfLife => Math.Pow(2, -(double)beyond / duration),
            DecayForm.Linear => Math.Max(0, duration - beyond) / (double)duration,
            DecayForm.StepLinear => Math.Max(0, 1 - (decay.Share * (beyond / duration))),
            DecayForm.StepCompounding => Math.Pow(1 - decay.Share, beyond / duration),
            _ => beyond <= duration ? 1 : 0,
        };
    }

    /// <summary>S-03: the N largest by time, magnitude and kind.</summary>
    private static IEnumerable<SignalSpec> Limited(RuleSpec rule, IEnumerable<SignalSpec> counted) => rule.MostRecent is not { } limit
        ? counted
        : counted
            .OrderByDescending(s => s.Micros)
            .ThenByDescending(s => s.Magnitude)
            .ThenByDescending(s => s.Kind, StringComparer.Ordinal)
            .Take(limit);

    /// <summary>S-04: signals (or the newest of each distinct span) of at most the window's age, in the right number.</summary>
    private static bool IsReached(BurstSpec burst, IEnumerable<SignalSpec> counted, long asOf)
    {
        IEnumerable<long> times = burst.Distinct is { } span
            ? counted.GroupBy(s => s.Micros / Instants.Floor(span)).Select(sameSpan => sameSpan.Max(s => s.Micros))
            : counted.Select(s => s.Micros);
        int count = times.Count(at => asOf - at <= Instants.Floor(burst.Within));
        return count >= burst.AtLeast && count <= (burst.AtMost ?? int.MaxValue);
    }
}
