using LeadTemperature;
using Quickstart.Reading;
using Quickstart.ScoringModels;

namespace Quickstart.Comparing;

/// <summary>A model whose states keep what two models need, so that both can read one state. It scores nothing that anyone wants.</summary>
/// <remarks>
/// What a state keeps follows from the rules alone. Where the signals are at hand, as in a file, nothing that the other model would
/// need has been forgotten, and leads can be compared under models of other half-lives and kinds as well.
/// </remarks>
public static class JointModel
{
    /// <exception cref="UnreadableFileException">The two contradict each other in what they call kinds; the message says how.</exception>
    public static ScoringModel Of(ModelChoice current, ModelChoice proposed)
    {
        ScoringModelDefinition[] both = [current.Model.Definition, proposed.Model.Definition];
        RuleDefinition[] rules = [.. both.SelectMany(definition => definition.Rules.Values)];
        IEnumerable<string> kinds = both.SelectMany(definition => definition.Kinds.Keys)
            .Concat(rules.SelectMany(rule => rule.Kinds.Concat(rule.HoldsColdUntil ?? [])).Select(kind => kind.Name))
            .Distinct();
        try
        {
            return ScoringModel.Create(new ScoringModelDefinition
            {
                Thresholds = new ThresholdsDefinition { Warm = 1, Hot = 2, Evidence = 0 },
                Kinds = new(kinds.Select(kind => KeyValuePair.Create(kind, KindOf(kind, both)))),
                Rules = new(rules.Select((rule, i) => KeyValuePair.Create($"rule-{i}", rule with { Group = null }))),
            });
        }
        catch (ScoringModelException e)
        {
            throw new UnreadableFileException(
                "--compare", [.. e.Faults.Select(fault => $"{current.Name} and {proposed.Name} cannot read one file: {fault.Message}")]);
        }
    }

    /// <summary>All of one level, since rules may count kinds together that the other model tells apart; under the names that either gives.</summary>
    private static KindDefinition KindOf(string kind, IEnumerable<ScoringModelDefinition> definitions) => new()
    {
        Intent = Intent.Engaged,
        Aliases = [.. definitions.SelectMany(definition => definition.Kinds.TryGetValue(kind, out KindDefinition? said) ? said.Aliases : [])],
    };
}
