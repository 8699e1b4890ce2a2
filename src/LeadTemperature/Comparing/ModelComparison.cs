using LeadTemperature.Internal;

namespace LeadTemperature.Comparing;

/// <summary>What differs between two definitions, in the order of the JSON.</summary>
internal static class ModelComparison
{
    public static IEnumerable<ModelChange> Of(ScoringModelDefinition before, ScoringModelDefinition after, KeptFeatures kept)
    {
        (ThresholdsDefinition was, ThresholdsDefinition now) = (before.Thresholds, after.Thresholds);
        (ScoreRangeDefinition wasIn, ScoreRangeDefinition nowIn) = (before.ScoreRange, after.ScoreRange);
        return
        [
            .. Value("Label", $"\"{before.Label}\"", $"\"{after.Label}\""),
            .. Value("Thresholds.Warm", ChangeText.Of(was.Warm), ChangeText.Of(now.Warm)),
            .. Value("Thresholds.Hot", ChangeText.Of(was.Hot), ChangeText.Of(now.Hot)),
            .. Value("Thresholds.Band", ChangeText.Of(was.Band), ChangeText.Of(now.Band)),
            .. Value("Thresholds.Evidence", ChangeText.Of(was.Evidence, "0.4 of hot"), ChangeText.Of(now.Evidence, "0.4 of hot")),
            .. Value("ScoreRange.Floor", FloorOf(wasIn), FloorOf(nowIn)),
            .. Value("ScoreRange.Ceiling", ChangeText.Of(wasIn.Ceiling, "no ceiling"), ChangeText.Of(nowIn.Ceiling, "no ceiling")),
            .. KindsOf(before.Kinds, after.Kinds),
            .. RuleComparison.Of(before.Rules, after.Rules, kept),
            .. OrderOf("Rules", before.Rules, after.Rules),
            .. GroupsOf(before.Groups, after.Groups),
            .. OrderOf("Groups", before.Groups, after.Groups),
        ];
    }

    private static string FloorOf(ScoreRangeDefinition range) => double.IsNegativeInfinity(range.Floor) ? "no floor" : ChangeText.Of(range.Floor);

    private static IEnumerable<ModelChange> Value(string path, string before, string after) =>
        before == after ? [] : [Served(path, $"{path}: {before} → {after}")];

    private static ModelChange Served(string path, string text) => new(path, OneLine.Of(text), []);

    private static IEnumerable<ModelChange> KindsOf(DefinitionDictionary<KindDefinition> before, DefinitionDictionary<KindDefinition> after)
    {
        foreach (string name in before.Keys.Union(after.Keys))
        {
            string path = $"Kinds.{name}";
            (Intent? was, Intent? now) = (IntentOf(name, before), IntentOf(name, after));
            foreach (ModelChange change in (was, now) switch
            {
                (null, { } level) => [Served(path, $"kind {name} is new: {level}")],
                ({ }, null) => [Served(path, $"kind {name} is gone: its signals will be refused")],
                _ => Value($"{path}.Intent", $"{was}", $"{now}"),
            })
            {
                yield return change;
            }

            foreach (ModelChange change in Value($"{path}.Aliases", AliasesOf(name, before), AliasesOf(name, after)))
            {
                yield return change;
            }
        }
    }

    private static Intent? IntentOf(string name, DefinitionDictionary<KindDefinition> kinds) =>
        (kinds.TryGetValue(name, out KindDefinition? kind) ? kind.Intent : null) ?? SignalKinds.IntentOf(new SignalKind(name));

    private static string AliasesOf(string name, DefinitionDictionary<KindDefinition> kinds) =>
        ChangeText.Of(kinds.TryGetValue(name, out KindDefinition? kind) ? kind.Aliases : null, "none");

    private static IEnumerable<ModelChange> GroupsOf(DefinitionDictionary<GroupDefinition> before, DefinitionDictionary<GroupDefinition> after)
    {
        foreach (string id in before.Keys.Union(after.Keys))
        {
            string path = $"Groups.{id}";
            ModelChange[] changes = (before.GetValueOrDefault(id), after.GetValueOrDefault(id)) switch
            {
                (null, _) => [Served(path, $"group {id} is new")],
                (_, null) => [Served(path, $"group {id} is gone")],
                var (was, now) =>
                [
                    .. Value($"{path}.Cap", ChangeText.Of(was.Cap, "no limit"), ChangeText.Of(now.Cap, "no limit")),
                    .. Value($"{path}.Floor", ChangeText.Of(was.Floor, "no limit"), ChangeText.Of(now.Floor, "no limit")),
                    .. Value($"{path}.Kinds", ChangeText.Of(was.Kinds, "none"), ChangeText.Of(now.Kinds, "none")),
                ],
            };
            foreach (ModelChange change in changes)
            {
                yield return change;
            }
        }
    }

    /// <summary>Entries that are in both and stand in another order.</summary>
    private static IEnumerable<ModelChange> OrderOf<T>(string path, DefinitionDictionary<T> before, DefinitionDictionary<T> after)
        where T : class => before.Keys.Where(after.ContainsKey).SequenceEqual(after.Keys.Where(before.ContainsKey))
        ? []
        : [Served(path, $"{path}: in another order")];
}
