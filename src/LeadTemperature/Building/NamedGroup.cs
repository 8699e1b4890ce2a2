namespace LeadTemperature.Building;

/// <summary>A group under its id, with the range that it has where its definition says nothing. Its identity is the instance.</summary>
internal sealed class NamedGroup(string id, GroupDefinition said)
{
    private readonly HashSet<SignalKind> _kinds = [.. said.Kinds];

    public string Id { get; } = id;

    public GroupDefinition Said { get; } = said;

    public double Floor => Said.Floor ?? double.NegativeInfinity;

    public double Cap => Said.Cap ?? double.PositiveInfinity;

    /// <summary>Whether the kind is listed.</summary>
    public bool Lists(SignalKind kind) => _kinds.Contains(kind);

    /// <summary>Whether some of the rule's kinds are listed.</summary>
    public bool Touches(NamedRule rule) => _kinds.Count > 0 && rule.Kinds.Any(_kinds.Contains);

    /// <summary>Whether all of the rule's kinds are listed.</summary>
    public bool Lists(NamedRule rule) => _kinds.Count > 0 && rule.Kinds.Count > 0 && rule.Kinds.All(_kinds.Contains);

    /// <summary>Whether the rule is in the group.</summary>
    public bool Takes(NamedRule rule) => rule.Said.Group == Id || Lists(rule);
}
