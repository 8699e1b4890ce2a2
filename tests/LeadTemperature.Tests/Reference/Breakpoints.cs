namespace LeadTemperature.Tests.Reference;

/// <summary>
/// The instants at which time alone bends or breaks a reading: grace over, window or span over, step due, burst losing a signal,
/// override over. Each is the first instant of what comes after.
/// </summary>
internal static class Breakpoints
{
    private const int StepsFollowed = 40;

    /// <param name="model">The model.</param>
    /// <param name="history">All signals.</param>
    public static IEnumerable<long> Of(ModelSpec model, IReadOnlyList<SignalSpec> history) =>
        from rule in model.Rules
        from signal in history
        where rule.Kinds.Contains(signal.Kind)
        from age in Ages(rule)
        where age <= Instants.Last - signal.Micros
        select signal.Micros + age;

    private static IEnumerable<long> Ages(RuleSpec rule)
    {
        IEnumerable<long> ages = rule.Burst is { } burst ? [Instants.Floor(burst.Within) + 1] : OfDecay(rule.Decay);
        return rule.MakesHotFor is { } duration ? ages.Append(Instants.Floor(duration) + 1) : ages;
    }

    private static IEnumerable<long> OfDecay(DecaySpec decay)
    {
        long grace = Instants.Floor(decay.Grace);
        long duration = Instants.Floor(decay.Duration);
        return decay.Form switch
        {
            DecayForm.None => [],
            DecayForm.HalfLife => [grace],
            DecayForm.Linear => [grace, grace + duration],
            DecayForm.Window => [grace + duration + 1],
            _ => Enumerable.Range(1, StepsFollowed).Select(n => grace + (n * duration)),
        };
    }
}
