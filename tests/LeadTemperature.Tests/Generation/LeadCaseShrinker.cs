using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Generation;

/// <summary>Smaller cases, so that what a failing law prints can be read: fewer signals, fewer rules, fewer limits.</summary>
internal static class LeadCaseShrinker
{
    public static IEnumerable<LeadCase> Smaller(LeadCase of) =>
        Histories(of.History).Select(history => of with { History = history })
            .Concat(Models(of.Model).Select(Repaired).Where(IsValid).Select(model => of with { Model = model }))
            .Concat(of.Previous is null ? [] : [of with { Previous = null }]);

    private static IEnumerable<IReadOnlyList<SignalSpec>> Histories(IReadOnlyList<SignalSpec> history)
    {
        for (int size = history.Count / 2; size > 0; size /= 2)
        {
            for (int start = 0; start < history.Count; start += size)
            {
                yield return [.. history.Take(start), .. history.Skip(start + size)];
            }
        }

        foreach (SignalSpec signal in history)
        {
            SignalSpec plain = signal with { Magnitude = 1, At = Instants.At(signal.Micros) };
            if (plain.Magnitude != signal.Magnitude || !plain.At.EqualsExact(signal.At))
            {
                yield return [.. history.Select(s => ReferenceEquals(s, signal) ? plain : s)];
            }
        }
    }

    private static IEnumerable<ModelSpec> Models(ModelSpec model)
    {
        IEnumerable<ModelSpec> withoutRule = model.Rules.Count == 1
            ? []
            : model.Rules.Select(gone => model with { Rules = [.. model.Rules.Where(r => r != gone)] });
        IEnumerable<ModelSpec> withoutGroup = model.Groups.Select(gone => model with
        {
            Groups = [.. model.Groups.Where(g => g != gone)],
            Rules = [.. model.Rules.Select(r => r.Group == gone.Id ? r with { Group = null } : r)],
        });
        IEnumerable<ModelSpec> simpler =
            from rule in model.Rules
            from plain in Simpler(rule)
            where plain != rule
            select model with { Rules = [.. model.Rules.Select(r => r == rule ? plain : r)] };
        IEnumerable<ModelSpec> withoutCeiling = model.Ceiling is null ? [] : [model with { Ceiling = null }];
        return [.. withoutRule, .. withoutGroup, .. simpler, .. withoutCeiling];
    }

    private static IEnumerable<RuleSpec> Simpler(RuleSpec rule)
    {
        yield return rule with { Saturation = null };
        yield return rule with { Min = null, Max = null };
        yield return rule with { MakesHotFor = null };
        yield return rule with { HoldsUntil = null };
        yield return rule with { MostRecent = rule.Decay.CountsWithoutLimit ? null : rule.MostRecent };
        yield return rule with { Decay = rule.Decay with { Grace = TimeSpan.Zero } };
        yield return rule with { Burst = rule.Burst is { } burst ? burst with { AtMost = null } : null };
        yield return rule with { Burst = rule.Burst is { } distinct ? distinct with { Distinct = null } : null };
    }

    /// <summary>Groups that took no rule any more are gone, and so is a gate that no rule can reach.</summary>
    public static ModelSpec Repaired(ModelSpec model)
    {
        ModelSpec pruned = model with
        {
            Groups =
            [
                .. from g in model.Groups
                   where model.Rules.Any(g.Takes)
                   select g with { Kinds = [.. g.Kinds.Where(k => model.Rules.Any(r => r.Kinds.Contains(k)))] },
            ],
        };
        return pruned.CanGiveEvidence ? pruned : pruned with { Thresholds = pruned.Thresholds with { Evidence = 0 } };
    }

    private static bool IsValid(ModelSpec model)
    {
        try
        {
            model.Build();
            return true;
        }
        catch (ScoringModelException)
        {
            return false;
        }
    }
}
