using LeadTemperature.Routing;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>Pools, how reps are chosen in them, and in which order they are asked.</summary>
internal static class PoolSettings
{
    private const string Section = "Pools";

    private static IRepSelector[] BuiltIn { get; } =
        [RepSelectors.LongestWaiting, RepSelectors.Weighted, RepSelectors.LeastLoaded, RepSelectors.MostFreeCapacity];

    public static ChoiceSetting<SettingsDraft> Selector { get; } = new(
        "pool", null, [.. BuiltIn.Select(s => s.Name)],
        (draft, text) =>
        {
            draft.Pools[""] = text;
            return draft;
        },
        "How one of the eligible reps is chosen.");

    /// <summary>The built-in selector of a name.</summary>
    public static IRepSelector Named(string selector) => BuiltIn.First(s => s.Name == selector);

    /// <summary>Keeps a pool, also where its selector is not known: so it is not missed elsewhere.</summary>
    public static SettingsDraft Add(SettingsDraft draft, string name, SettingsDraft pool, string path, List<Fault> faults)
    {
        string pooled = name.Any(char.IsLower) ? name : name.ToLowerInvariant();
        draft.Pools[pooled] = pool.Pools.GetValueOrDefault("", RepSelectors.LongestWaiting.Name);
        return draft;
    }

    public static SettingsDraft Order(SettingsDraft draft, string text, string path, List<Fault> faults)
    {
        foreach (string item in TextSettingForm.ItemsOf(text))
        {
            if (draft.PoolOrder.Contains(item, StringComparer.Ordinal))
            {
                faults.Add(new Fault(path, "duplicate", $"\"{item}\"", "stands more than once", "each name once"));
            }
            else
            {
                draft.PoolOrder.Add(item);
            }
        }

        return draft;
    }

    /// <summary>All pools in the order in which they are asked: as told, then the others of the section by name, then those that only code has said.</summary>
    public static IReadOnlyList<string> InOrder(SettingsDraft draft, SpokenParts spoken) =>
        [.. draft.PoolOrder.Concat(draft.Pools.Keys.Order(StringComparer.Ordinal)).Concat(spoken.Pools).Distinct(StringComparer.Ordinal)];

    /// <summary>Judges the names of pools, and the order that they are told in.</summary>
    public static void Judge(SettingsDraft draft, SpokenParts spoken, FaultsSoFar faults)
    {
        string[] known = [.. draft.Pools.Keys.Concat(spoken.Pools).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (string unknown in draft.PoolOrder.Except(known))
        {
            faults.All.Add(new Fault(
                "PoolOrder", "unknown-pool", $"\"{unknown}\"", "is not a pool", known.Length == 0 ? "pools that Pools says" : string.Join(", ", known), Fault.NearestName(known, unknown)));
        }

        if (known.Length == 0)
        {
            return;
        }

        try
        {
            LeadRouter.Create(router => Array.ForEach(known, pool => router.Pool(pool)));
        }
        catch (LeadRouterException refused)
        {
            faults.All.AddRange(refused.Faults.Where(f => !faults.Touch(f.Path)).ToArray());
        }
    }
}
