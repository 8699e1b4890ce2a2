using LeadTemperature.Internal;

namespace LeadTemperature.Comparing;

/// <summary>What differs between two definitions, in the order of the JSON.</summary>
internal static class ModelComparison
{
    public static IEnumerable<ModelChange> Of(ScoringModelDefinition before, ScoringModelDefinition after, KeptFeatures kept, MovedNames moved)
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
            .. KindComparison.Of(before.Kinds, after.Kinds, moved),
            .. RuleComparison.Of(before.Rules, after.Rules, kept),
            .. OrderOf("Rules", before.Rules, after.Rules),
            .. GroupsOf(before.Groups, after.Groups),
            .. OrderOf("Groups", before.Groups, after.Groups),
        ];
    }

    /// <summary>Another value at a place, which no state depends on; nothing where it is the same.</summary>
    public static IEnumerable<ModelChange> Value(string path, string before, string after) =>
        before == after ? [] : [Served(path, $"{path}: {before} → {after}")];

    public static ModelChange Served(string path, string text) => new(path, OneLine.Of(text), []);

    private static string FloorOf(ScoreRangeDefinition range) => double.IsNegativeInfinity(range.Floor) ? "no floor" : ChangeText.Of(range.Floor);

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
                    .. Value($"{path}.Kinds", ChangeText.Of(was.Kinds, "no kinds"), ChangeText.Of(now.Kinds, "no kinds")),
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
