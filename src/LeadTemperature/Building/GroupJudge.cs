using LeadTemperature.Signals;

namespace LeadTemperature.Building;

/// <summary>Judges groups, and says which rules are in which.</summary>
internal static class GroupJudge
{
    public static void Judge(ModelDefinition model, KindTable kinds, FaultList faults)
    {
        faults.Unique("Groups", model.Groups.Select(g => g.Id));
        foreach (GroupDefinition group in model.Groups)
        {
            JudgeGroup(model, group, kinds, faults);
        }

        foreach (RuleDefinition rule in model.Rules)
        {
            JudgeMembership(model, rule, faults);
        }
    }

    /// <summary>The rules of a group: those that name it, and those whose kinds it lists.</summary>
    public static IEnumerable<RuleDefinition> RulesOf(ModelDefinition model, GroupDefinition group) =>
        model.Rules.Where(r => r.Group == group.Id || Lists(group, r));

    private static bool Lists(GroupDefinition group, RuleDefinition rule) =>
        rule.Kinds.Count > 0 && rule.Kinds.All(group.Kinds.Contains);

    private static void JudgeGroup(ModelDefinition model, GroupDefinition group, KindTable kinds, FaultList faults)
    {
        string path = $"Groups.{group.Id}";
        faults.Name(path, group.Id);
        faults.Number($"{path}.Cap", group.Cap, 0, double.PositiveInfinity);
        faults.Number($"{path}.Floor", group.Floor, double.NegativeInfinity, 0);
        foreach (SignalKind kind in group.Kinds.Distinct())
        {
            faults.Known($"{path}.Kinds", kinds, kind);
        }

        foreach (RuleDefinition rule in model.Rules.Where(r => r.Kinds.Any(group.Kinds.Contains) && !Lists(group, r)))
        {
            string missing = string.Join(", ", rule.Kinds.Where(k => !group.Kinds.Contains(k)));
            faults.Add($"{path}.Kinds", "partly-listed", $"\"{rule.Id}\"", $"is a rule of which only some kinds are listed (not {missing})", "all kinds of a rule, or none");
        }

        if (!RulesOf(model, group).Any())
        {
            faults.Add(path, "empty-group", $"\"{group.Id}\"", "is a group without rules", "at least one rule");
        }
    }

    private static void JudgeMembership(ModelDefinition model, RuleDefinition rule, FaultList faults)
    {
        if (rule.Group is { } named && model.Groups.All(g => g.Id != named))
        {
            string? nearest = NearestName.Among(model.Groups.Select(g => g.Id), named);
            faults.Add($"Rules.{rule.Id}.Group", "unknown-group", $"\"{named}\"", "is not a group of this model", null, nearest is null ? null : $"\"{nearest}\"");
        }

        string[] groups = [.. model.Groups.Where(g => rule.Group == g.Id || Lists(g, rule)).Select(g => g.Id).Distinct()];
        if (groups.Length > 1)
        {
            faults.Add($"Rules.{rule.Id}.Group", "two-groups", string.Join(", ", groups), "are all groups of this rule", "at most one group");
        }
    }
}
