using LeadTemperature.Signals;

namespace LeadTemperature.Building;

/// <summary>Judges groups, and says which rules are in which.</summary>
internal static class GroupJudge
{
    public static void Judge(ModelContent model, KindTable kinds, FaultList faults)
    {
        faults.Unique("Groups", model.Groups.Select(g => g.Id));
        foreach (NamedGroup group in model.Groups)
        {
            JudgeGroup(model, group, kinds, faults);
        }

        foreach (NamedRule rule in model.Rules)
        {
            JudgeMembership(model, rule, faults);
        }
    }

    /// <summary>The rules of a group: those that name it, and those whose kinds it lists.</summary>
    public static IEnumerable<NamedRule> RulesOf(ModelContent model, NamedGroup group) =>
        model.Rules.Where(group.Takes);

    private static void JudgeGroup(ModelContent model, NamedGroup group, KindTable kinds, FaultList faults)
    {
        string path = FaultPath.Of("Groups", group.Id);
        faults.Name(path, group.Id);
        faults.Number($"{path}.Cap", group.Cap, 0, double.PositiveInfinity);
        faults.Number($"{path}.Floor", group.Floor, double.NegativeInfinity, 0);
        foreach (SignalKind kind in group.Said.Kinds)
        {
            faults.Known($"{path}.Kinds", kinds, kind);
        }

        foreach (NamedRule rule in model.Rules.Where(r => !faults.IsFull && group.Touches(r) && !group.Lists(r)))
        {
            string missing = string.Join(", ", rule.Kinds.Where(k => !group.Lists(k)));
            faults.Add($"{path}.Kinds", "partly-listed", $"\"{rule.Id}\"", $"is a rule of which only some kinds are listed (not {missing})", "all kinds of a rule, or none");
        }

        if (!RulesOf(model, group).Any())
        {
            faults.Add(path, "empty-group", $"\"{group.Id}\"", "is a group without rules", "at least one rule");
        }
    }

    private static void JudgeMembership(ModelContent model, NamedRule rule, FaultList faults)
    {
        if (faults.IsFull)
        {
            return;
        }

        string path = FaultPath.Of("Rules", rule.Id) + ".Group";
        if (rule.Said.Group is { } named && model.Groups.All(g => g.Id != named))
        {
            string? nearest = NearestName.Among(model.Groups.Select(g => g.Id), named);
            faults.Add(path, "unknown-group", $"\"{named}\"", "is not a group of this model", null, nearest is null ? null : $"\"{nearest}\"");
        }

        string[] groups = [.. model.Groups.Where(g => g.Takes(rule)).Select(g => g.Id).Distinct()];
        if (groups.Length > 1)
        {
            faults.Add(path, "two-groups", string.Join(", ", groups), "are all groups of this rule", "at most one group");
        }
    }
}
