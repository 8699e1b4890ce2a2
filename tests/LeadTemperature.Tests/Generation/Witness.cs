using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Generation;

/// <summary>
/// A rule over kinds that no other rule of the model counts, and signals of those kinds: what a state keeps of them is kept for
/// this rule alone, so that a change of it shows.
/// </summary>
internal static class Witness
{
    private static readonly KindSpec[] Kinds = [new("witness", Intent.Engaged), new("witness-other", Intent.Engaged)];

    public static RuleSpec Rule { get; } = new(["witness"], 10) { SaidId = "witness-rule" };

    public static RuleSpec Limited(int count) => Rule with { MostRecent = count };

    public static RuleSpec Burst(int atLeast, int? atMost = null, TimeSpan? distinct = null) =>
        Rule with { Burst = new BurstSpec(atLeast, TimeSpan.FromDays(30), atMost, distinct) };

    /// <summary>The case with the rule and so many signals of its first kind, a day and an hour apart, the newest at the instant.</summary>
    public static LeadCase In(LeadCase of, RuleSpec rule, int signals) => of with
    {
        Model = With(of.Model, rule),
        History = [.. of.History, .. Enumerable.Range(0, signals).Select(n => At(of, n))],
    };

    public static ModelSpec With(ModelSpec model, params IReadOnlyList<RuleSpec> rules) =>
        model with { Kinds = [.. model.Kinds, .. Kinds], Rules = [.. model.Rules, .. rules] };

    private static SignalSpec At(LeadCase of, int n) => new(
        "witness", Instants.At(Math.Max(0, of.AsOf - (n * 25 * Instants.Day / 24))), 1 + (n % 3));
}
