namespace LeadTemperature.Tests.Reference;

/// <summary>Rules that share a clamp: those that name the group, and those whose kinds it lists.</summary>
internal sealed record GroupSpec(string Id, double? Floor, double? Cap, IReadOnlyList<string> Kinds)
{
    public bool Takes(RuleSpec rule) => rule.Group == Id || (Kinds.Count > 0 && rule.Kinds.All(Kinds.Contains));
}
