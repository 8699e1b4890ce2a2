using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>Lays out a model's rules by kind.</summary>
internal static class LoopTable
{
    private const double MicrosPerDay = 86_400e6;

    public static (LoopKind[] Kinds, LoopMatch[] Matches) Of(ModelRows model, LoopBurst[] bursts)
    {
        List<LoopMatch> matches = [];
        LoopKind[] kinds = new LoopKind[model.Kinds.Length];
        RuleRow[] holds = [.. model.Rules.Where(r => r.HoldsUntil.Length > 0)];
        RuleRow[] limited = [.. model.Rules.Where(r => r.MostRecent < int.MaxValue)];
        for (int i = 0; i < kinds.Length; i++)
        {
            SignalKind kind = model.Kinds[i];
            int first = matches.Count;
            (int Index, RuleRow Item)[] fed = [.. model.Rules.Index().Where(r => r.Item.Kinds.Contains(kind))];
            matches.AddRange(fed.Where(r => r.Item.Burst is null).Select(r => new LoopMatch(r.Index, Array.IndexOf(limited, r.Item), Rate(r.Item))));
            int[] counted = [.. bursts.Index().Where(b => fed.Any(r => r.Index == b.Item.Rule)).Select(b => b.Index)];
            double hours = fed.Select(r => r.Item.HotForHours).DefaultIfEmpty().Max();
            kinds[i] = new LoopKind(first, matches.Count, counted, hours > 0 ? (long)(hours * 3600e6) : -1,
                Bits(holds, h => h.Kinds.Contains(kind)), Bits(holds, h => h.HoldsUntil.Contains(kind)));
        }

        return (kinds, [.. matches]);
    }

    private static double Rate(RuleRow rule) =>
        rule.HalfLifeDays == 0 ? 0 : -Math.Log(2) / (rule.HalfLifeDays * MicrosPerDay);

    private static ulong Bits(RuleRow[] holds, Func<RuleRow, bool> isSet) =>
        holds.Index().Aggregate(0UL, (bits, hold) => isSet(hold.Item) ? bits | (1UL << hold.Index) : bits);
}
