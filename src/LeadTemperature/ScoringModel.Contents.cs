namespace LeadTemperature;

public sealed partial class ScoringModel
{
    /// <summary>
    /// Whether time alone makes no lead hotter: no rule has negative points, and no burst an upper count. Then a lead that is cold stays so
    /// until it shows another signal.
    /// </summary>
    public bool OnlyCools { get; }

    /// <summary>The ids of the rules and bursts, in the order in which they were told.</summary>
    public IReadOnlyList<string> RuleIds => [.. _compiled.Scoring.Rules.Select(r => r.Id)];

    /// <summary>The kinds whose signals can change a reading, by name: those that a rule counts, and those that clear a hold.</summary>
    public IReadOnlyList<SignalKind> TrackedKinds => [.. _compiled.Scoring.TrackedKinds];
}
