using LeadTemperature.Internal;

namespace LeadTemperature.Comparing;

/// <summary>What differs between the rules of two models.</summary>
internal static class RuleComparison
{
    public static IEnumerable<ModelChange> Of(
        DefinitionDictionary<RuleDefinition> before, DefinitionDictionary<RuleDefinition> after, KeptFeatures kept)
    {
        Dictionary<string, string> renamed = Renamed(before, after);
        foreach ((string id, RuleDefinition rule) in before)
        {
            if (after.TryGetValue(id, out RuleDefinition? changed))
            {
                foreach (ModelChange change in Of(id, rule, changed, kept))
                {
                    yield return change;
                }
            }
            else
            {
                string text = renamed.TryGetValue(id, out string? name) ? $"rule {id} is called {name} now" : $"rule {id} is gone";
                yield return new ModelChange($"Rules.{id}", text, []);
            }
        }

        foreach ((string id, RuleDefinition rule) in after)
        {
            if (!before.ContainsKey(id) && !renamed.ContainsValue(id))
            {
                yield return new ModelChange($"Rules.{id}", OneLine.Of($"rule {id} is new: {ChangeText.Of(rule)}"), new(kept.MissingFor(rule)));
            }
        }
    }

    private static IEnumerable<ModelChange> Of(string id, RuleDefinition before, RuleDefinition after, KeptFeatures kept)
    {
        RuleAspect[] changed = [.. RuleAspect.Of(before, after).Where(a => a.Text(before) != a.Text(after))];
        DefinitionSet<string> missing = new(changed.Any(a => a.BearsFeatures) ? kept.MissingFor(after) : []);
        RuleAspect[] bearing = missing.Count == 0 ? [] : [.. changed.Where(a => a.BearsFeatures)];
        RuleAspect[] alone = [.. bearing.Where(a => kept.MissingFor(a.Take(before, after)).Any())];
        foreach (RuleAspect aspect in changed)
        {
            string text = aspect.Path == "Decay"
                ? ChangeText.Of(id, before.Decay ?? Decay.Default, after.Decay ?? Decay.Default)
                : $"Rules.{id}.{aspect.Path}: {aspect.Text(before)} → {aspect.Text(after)}";
            bool isToBlame = (alone.Length > 0 ? alone : bearing).Contains(aspect);
            yield return new ModelChange($"Rules.{id}.{aspect.Path}", OneLine.Of(text), isToBlame ? missing : []);
        }
    }

    /// <summary>The new ids of rules that say the same under another one.</summary>
    private static Dictionary<string, string> Renamed(DefinitionDictionary<RuleDefinition> before, DefinitionDictionary<RuleDefinition> after)
    {
        List<KeyValuePair<string, RuleDefinition>> come = [.. after.Where(r => !before.ContainsKey(r.Key))];
        Dictionary<string, string> renamed = new(StringComparer.Ordinal);
        foreach ((string id, RuleDefinition rule) in before.Where(r => !after.ContainsKey(r.Key)))
        {
            int same = come.FindIndex(r => r.Value == rule);
            if (same >= 0)
            {
                renamed.Add(id, come[same].Key);
                come.RemoveAt(same);
            }
        }

        return renamed;
    }
}
