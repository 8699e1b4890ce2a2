using LeadTemperature.Building;

namespace LeadTemperature.Routing.Judging;

/// <summary>Judges reps as a whole: every fault, rep by rep, then pool by pool.</summary>
internal static class RosterJudge
{
    public const int MaxReps = 10_000;

    public const int MaxCapacity = 10_000;

    /// <summary>With <see cref="MaxReps"/> it keeps sums of weights below 2²⁴, on which the arithmetic of credits counts.</summary>
    public const int MaxWeight = 1_000;

    public static IReadOnlyList<Fault> Judge(IReadOnlyList<SalesRep> reps, PoolTable pools)
    {
        FaultList faults = new();
        if (reps.Count > MaxReps)
        {
            faults.Add("Reps", "too-many", FaultList.Text(reps.Count), "reps are too many", $"at most {MaxReps}");
        }

        Duplicates(reps, faults);
        for (int i = 0; i < reps.Count && !faults.IsFull; i++)
        {
            Rep(reps[i], PathOf(reps[i], i), pools, faults);
        }

        foreach (string pool in pools.Names.Where(pool => !reps.Any(r => r?.Pools?.Contains(pool) == true)))
        {
            faults.Add($"Pools.{pool}", "empty-pool", "nobody", "is in the pool", "at least one rep, inactive ones included");
        }

        return faults.Faults;
    }

    private static void Duplicates(IEnumerable<SalesRep> reps, FaultList faults)
    {
        foreach (IGrouping<RepId, SalesRep> same in reps.Where(r => r is not null && r.Id.IsValid).GroupBy(r => r.Id).Where(g => g.Count() > 1))
        {
            faults.Add($"Reps.{same.Key}", "duplicate", $"\"{same.Key}\"", $"stands {same.Count()} times", "each id once");
        }
    }

    private static void Rep(SalesRep rep, string path, PoolTable pools, FaultList faults)
    {
        if (rep is null)
        {
            faults.Add(path, "missing", "null", "is no rep");
            return;
        }

        faults.Id($"{path}.Id", rep.Id.IsValid, rep.Id.ToString());
        faults.Number($"{path}.Capacity", rep.Capacity, 0, MaxCapacity);
        faults.Number($"{path}.Weight", rep.Weight, 1, MaxWeight);
        if (rep.Calendar is null)
        {
            faults.Add($"{path}.Calendar", "missing", "null", "is no calendar", "a calendar; always open unless said");
        }

        Names($"{path}.Pools", rep.Pools, faults, pool => faults.KnownPool($"{path}.Pools", pool, pools));
        Names($"{path}.Skills", rep.Skills, faults, name => faults.Text($"{path}.Skills", name));
        Names($"{path}.Territories", rep.Territories, faults, name => faults.Text($"{path}.Territories", name));
        Names($"{path}.Topics", rep.Topics, faults, name => faults.Text($"{path}.Topics", name));
    }

    private static void Names(string path, NameSet? names, FaultList faults, Action<string> judge)
    {
        if (names is null)
        {
            faults.Add(path, "missing", "null", "is no set of names", "a set, empty for none");
            return;
        }

        foreach (string name in names)
        {
            judge(name);
        }
    }

    private static string PathOf(SalesRep? rep, int index) => rep is { Id.IsValid: true } ? $"Reps.{rep.Id}" : $"Reps[{index}]";
}
