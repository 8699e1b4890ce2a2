using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Generation;

/// <summary>Puts some of the rules into up to two groups: by the rules naming them, or by the group listing kinds.</summary>
internal static class GroupDraw
{
    private static readonly string[] Ids = ["browsing", "doubt"];

    public static ModelSpec Into(Dice dice, Profile profile, ModelSpec model)
    {
        foreach (string id in Ids.Where(_ => dice.Chance(0.4)))
        {
            RuleSpec[] free = [.. model.Rules.Where(r => model.GroupOf(r) is null)];
            if (free.Length > 0)
            {
                model = Add(dice, model, OfRange(dice, profile, id), dice.Some(free, 1, 4));
            }
        }

        return model;
    }

    private static ModelSpec Add(Dice dice, ModelSpec model, GroupSpec group, IReadOnlyList<RuleSpec> members)
    {
        GroupSpec byKinds = group with { Kinds = [.. members.SelectMany(r => r.Kinds).Distinct()] };
        RuleSpec[] touched = [.. model.Rules.Where(r => r.Kinds.Any(byKinds.Kinds.Contains))];
        bool mayListKinds = touched.All(r => byKinds.Takes(r) && model.GroupOf(r) is null);
        return mayListKinds && dice.Chance(0.5)
            ? model with { Groups = [.. model.Groups, byKinds] }
            : model with
            {
                Groups = [.. model.Groups, group],
                Rules = [.. model.Rules.Select(r => members.Contains(r) ? r with { Group = group.Id } : r)],
            };
    }

    private static GroupSpec OfRange(Dice dice, Profile profile, string id)
    {
        double size = profile == Profile.Extreme ? dice.Across(1e-3, 1e6) : dice.Pick(0, 10, 30, 60, dice.Between(0, 100));
        return dice.Pick(
            new GroupSpec(id, null, size, []), new GroupSpec(id, -size, null, []), new GroupSpec(id, -size, dice.Between(0, 80), []));
    }
}
