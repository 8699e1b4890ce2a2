using LeadTemperature.Internal;

namespace LeadTemperature.Comparing;

/// <summary>
/// Names of signals that the earlier model counted as one kind and the later one counts as another. A state keeps kinds and no names: it
/// cannot tell such signals from others of the kind, though each of its features may be there.
/// </summary>
internal sealed class MovedNames
{
    private readonly Dictionary<(string Kind, string Name), string> _features = [];

    public MovedNames(ScoringModel before, ScoringModel after)
    {
        HashSet<SignalKind> read = [.. after.TrackedKinds];
        foreach (string name in NamesOf(before.Definition).Union(NamesOf(after.Definition)))
        {
            if (before.TryFindKind(name, out SignalKind? from) && after.TryFindKind(name, out SignalKind? to) && from != to
                && (read.Contains(from) || read.Contains(to)))
            {
                _features.Add((to.Name, name), OneLine.Of($"signals named {name} as {to}"));
            }
        }
    }

    /// <summary>What the later model needs of all these names, in words.</summary>
    public IEnumerable<string> All => _features.Values;

    /// <summary>What it needs of a name that counts as a kind, in words; nothing where the name did so before, or does not matter.</summary>
    public IEnumerable<string> To(string kind, string name) => _features.TryGetValue((kind, name), out string? feature) ? [feature] : [];

    private static IEnumerable<string> NamesOf(ScoringModelDefinition model) => model.Kinds.SelectMany(k => k.Value.Aliases.Append(k.Key));
}
