namespace LeadTemperature.Tests.Reference;

/// <summary>What the overrides of S-07 say at an instant: the first rule that holds, the first that makes hot.</summary>
internal sealed record Standing(string? HeldBy, string? HotBy)
{
    /// <param name="model">The model.</param>
    /// <param name="known">All signals up to the instant.</param>
    /// <param name="asOf">The instant.</param>
    public static Standing Of(ModelSpec model, IReadOnlyList<SignalSpec> known, long asOf) => new(
        model.Rules.FirstOrDefault(r => Holds(r, known))?.Id,
        model.Rules.FirstOrDefault(r => MakesHot(r, known, asOf))?.Id);

    private static bool Holds(RuleSpec rule, IReadOnlyList<SignalSpec> known) =>
        rule.HoldsUntil is { } clearing
        && Newest(rule.Kinds, known) is { } hold
        && (Newest(clearing, known) is not { } clear || hold >= clear);

    private static bool MakesHot(RuleSpec rule, IReadOnlyList<SignalSpec> known, long asOf) =>
        rule.MakesHotFor is { } duration
        && Newest(rule.Kinds, known) is { } newest
        && asOf - newest <= Instants.Floor(duration);

    private static long? Newest(IReadOnlyList<string> kinds, IReadOnlyList<SignalSpec> known) =>
        known.Where(s => kinds.Contains(s.Kind)).Max(s => (long?)s.Micros);
}
