using LeadTemperature.Internal;

namespace LeadTemperature.Comparing;

/// <summary>What differs between the kinds of two models.</summary>
internal static class KindComparison
{
    public static IEnumerable<ModelChange> Of(
        DefinitionDictionary<KindDefinition> before, DefinitionDictionary<KindDefinition> after, MovedNames moved) =>
        before.Keys.Union(after.Keys).SelectMany(name => IntentOf(name, before, after, moved).Concat(AliasesOf(name, before, after, moved)));

    private static IEnumerable<ModelChange> IntentOf(
        string name, DefinitionDictionary<KindDefinition> before, DefinitionDictionary<KindDefinition> after, MovedNames moved)
    {
        string path = $"Kinds.{name}";
        return (IntentOf(name, before), IntentOf(name, after)) switch
        {
            (null, { } level) => [new ModelChange(path, $"kind {name} is new: {level}", new(moved.To(name, name)))],
            ({ }, null) => [ModelComparison.Served(path, $"kind {name} is gone: its signals will {FateOf(name, after)}")],
            var (was, now) => ModelComparison.Value($"{path}.Intent", $"{was}", $"{now}"),
        };
    }

    private static IEnumerable<ModelChange> AliasesOf(
        string name, DefinitionDictionary<KindDefinition> before, DefinitionDictionary<KindDefinition> after, MovedNames moved)
    {
        (DefinitionSet<string> was, DefinitionSet<string> now) = (AliasesOf(name, before), AliasesOf(name, after));
        string text = $"Kinds.{name}.Aliases: {ChangeText.Of(was, "none")} → {ChangeText.Of(now, "none")}";
        return was == now ? [] : [new ModelChange($"Kinds.{name}.Aliases", OneLine.Of(text), new(now.SelectMany(alias => moved.To(name, alias))))];
    }

    private static Intent? IntentOf(string name, DefinitionDictionary<KindDefinition> kinds) =>
        (kinds.TryGetValue(name, out KindDefinition? kind) ? kind.Intent : null) ?? SignalKinds.IntentOf(new SignalKind(name));

    private static DefinitionSet<string> AliasesOf(string name, DefinitionDictionary<KindDefinition> kinds) =>
        kinds.TryGetValue(name, out KindDefinition? kind) ? kind.Aliases : [];

    /// <summary>What becomes of the signals of a kind that is no more.</summary>
    private static string FateOf(string name, DefinitionDictionary<KindDefinition> after) =>
        after.FirstOrDefault(kind => kind.Value.Aliases.Contains(name)).Key is { } other ? $"count as {other}" : "be refused";
}
