namespace LeadTemperature.Tests.Reference;

/// <summary>The slow, obvious scorer: a list of signals, the rules as they are written, an instant.</summary>
internal static class ReferenceScorer
{
    /// <param name="model">The model.</param>
    /// <param name="history">Signals in any order; those after the instant do not count yet.</param>
    /// <param name="asOf">The instant in microseconds.</param>
    /// <param name="previous">The temperature that the lead is known to have had.</param>
    public static ReferenceReading Read(
        ModelSpec model, IEnumerable<SignalSpec> history, long asOf, Temperature? previous = null)
    {
        SignalSpec[] known = [.. history.Where(s => s.Micros <= asOf)];
        RuleReading[] rules = [.. model.Rules.Select(rule => Read(rule, known, asOf))];
        return new ReferenceReading(model, rules, Standing.Of(model, known, asOf), previous);
    }

    /// <summary>S-09: an account is the bag of the contacts that nothing holds.</summary>
    public static ReferenceReading RollUp(
        ModelSpec model, IEnumerable<IReadOnlyList<SignalSpec>> contacts, long asOf, Temperature? previous = null) =>
        Read(model, contacts.Where(c => Read(model, c, asOf).Standing.HeldBy is null).SelectMany(c => c), asOf, previous);

    private static RuleReading Read(RuleSpec rule, SignalSpec[] known, long asOf) => new(
        rule, RawPoints.Of(rule, known, asOf), NewestSignal.Of(known.Where(s => rule.Kinds.Contains(s.Kind))));
}
