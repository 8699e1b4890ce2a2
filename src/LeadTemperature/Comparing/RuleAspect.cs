namespace LeadTemperature.Comparing;

/// <summary>One thing that a rule says.</summary>
/// <param name="Path">Where it stands in the rule.</param>
/// <param name="Text">What it says, in words; those for nothing have a space in them where names may stand, so that no name is like them.</param>
/// <param name="Take">The first rule, with this of the second.</param>
/// <param name="BearsFeatures">Whether what a state keeps depends on it.</param>
internal sealed record RuleAspect(
    string Path, Func<RuleDefinition, string> Text, Func<RuleDefinition, RuleDefinition, RuleDefinition> Take, bool BearsFeatures = false)
{
    private static readonly RuleAspect[] Plain =
    [
        new("Kinds", r => ChangeText.Of(r.Kinds, "none"), (r, o) => r with { Kinds = o.Kinds }, BearsFeatures: true),
        new("Points", r => ChangeText.Of(r.Points), (r, o) => r with { Points = o.Points }),
        new("Decay", r => (r.Decay ?? Decay.Default).ToString(), (r, o) => r with { Decay = o.Decay }, BearsFeatures: true),
        new("MostRecent", r => ChangeText.Of(r.MostRecent, "all"), (r, o) => r with { MostRecent = o.MostRecent }, BearsFeatures: true),
        new("SaturatesAt", r => ChangeText.Of(r.SaturatesAt, "no limit"), (r, o) => r with { SaturatesAt = o.SaturatesAt }),
        new("Min", r => ChangeText.Of(r.Min, "no limit"), (r, o) => r with { Min = o.Min }),
        new("Max", r => ChangeText.Of(r.Max, "no limit"), (r, o) => r with { Max = o.Max }),
        new("Group", r => r.Group ?? "no group", (r, o) => r with { Group = o.Group }),
        new("MakesHotFor", r => ChangeText.Of(r.MakesHotFor, "never"), (r, o) => r with { MakesHotFor = o.MakesHotFor }),
        new("HoldsColdUntil", r => ChangeText.Of(r.HoldsColdUntil, "no hold"), (r, o) => r with { HoldsColdUntil = o.HoldsColdUntil }, BearsFeatures: true),
    ];

    private static readonly RuleAspect[] OfBursts =
    [
        new("Burst.AtLeast", r => ChangeText.Of(r.Burst!.AtLeast), (r, o) => r with { Burst = r.Burst! with { AtLeast = o.Burst!.AtLeast } }, BearsFeatures: true),
        new("Burst.Within", r => ChangeText.Of(r.Burst!.Within, ""), (r, o) => r with { Burst = r.Burst! with { Within = o.Burst!.Within } }),
        new("Burst.AtMost", r => ChangeText.Of(r.Burst!.AtMost, "no limit"), (r, o) => r with { Burst = r.Burst! with { AtMost = o.Burst!.AtMost } }, BearsFeatures: true),
        new("Burst.Distinct", r => ChangeText.Of(r.Burst!.Distinct, "each"), (r, o) => r with { Burst = r.Burst! with { Distinct = o.Burst!.Distinct } }, BearsFeatures: true),
    ];

    private static readonly RuleAspect[] Between =
    [
        new("Burst", r => r.Burst is null ? "none" : ChangeText.Of(r), (r, o) => r with { Burst = o.Burst, Decay = o.Decay, MostRecent = o.MostRecent }, BearsFeatures: true),
    ];

    /// <summary>What two rules may say differently.</summary>
    public static IEnumerable<RuleAspect> Of(RuleDefinition before, RuleDefinition after) => (before.Burst, after.Burst) switch
    {
        (null, null) => Plain,
        ({ }, { }) => Plain.Where(a => a.Path != "Decay").Concat(OfBursts),
        _ => Plain.Where(a => a.Path is not ("Decay" or "MostRecent")).Concat(Between),
    };
}
