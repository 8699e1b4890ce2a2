using LeadTemperature.Building;
using LeadTemperature.Scoring;
using LeadTemperature.Signals;

namespace LeadTemperature.Compiling;

/// <summary>Works out what a state must keep for the rules of a model, each thing once, in the order of its text.</summary>
internal sealed class FeaturePlan
{
    private readonly Dictionary<ulong, NamedRule[]> _rulesByFeature;

    public FeaturePlan(IReadOnlyList<NamedRule> rules)
    {
        TrackedKinds = [.. rules.SelectMany(r => r.Kinds.Concat(r.Said.HoldsColdUntil ?? [])).Distinct().Order()];
        _rulesByFeature = rules.GroupBy(IdOf).ToDictionary(g => g.Key, g => g.ToArray());
        SumFeature[] sums =
        [
            .. _rulesByFeature.Values.Where(r => IsSum(r[0])).Select(r => SumOf(r[0])).OrderBy(f => f.HalfLife).ThenBy(f => f.Text, StringComparer.Ordinal),
        ];
        TimesFeature[] times = [.. _rulesByFeature.Values.Where(r => !IsSum(r[0])).Select(TimesOf).OrderBy(f => f.Name, StringComparer.Ordinal)];
        LimitedSum[] limited = [.. rules.Where(IsLimitedSum).Select(r => LimitedSumOf(r, times)).Distinct()];
        Layout = new StateLayout([.. TrackedKinds.Select(LastFeature.Of)], sums, times, limited);
    }

    /// <summary>The kinds whose last times are kept, by name: those that a rule counts and those that clear a hold.</summary>
    public SignalKind[] TrackedKinds { get; }

    public StateLayout Layout { get; }

    public static bool IsSum(NamedRule rule) => rule.Burst is null && rule.MostRecent is null;

    /// <summary>Whether a rule over its most recent signals can be kept as one decayed sum, as one over all of them is.</summary>
    public static bool IsLimitedSum(NamedRule rule) => rule.Burst is null && rule.MostRecent is not null && rule.CountsWithoutLimit;

    /// <summary>The place of a rule's feature among the sums or the lists of times.</summary>
    public int IndexOf(NamedRule rule)
    {
        ulong id = IdOf(rule);
        return IsSum(rule) ? Array.FindIndex(Layout.Sums, f => f.Id == id) : IndexOf(id, Layout.Times);
    }

    /// <summary>The place of the sum that a rule reads, limited ones behind the others; −1 for a rule that reads none.</summary>
    public int SumIndexOf(NamedRule rule) =>
        IsSum(rule) ? IndexOf(rule)
        : IsLimitedSum(rule) ? Layout.Sums.Length + Array.IndexOf(Layout.Limited, LimitedSumOf(rule, Layout.Times))
        : -1;

    public int[] LastCells(IEnumerable<SignalKind> kinds) =>
        [.. kinds.Select(k => StateLayout.LastBase + Array.IndexOf(TrackedKinds, k)).Order()];

    public RecordingPlan PlanRecording(KindTable kinds)
    {
        int[] lastCells = new int[kinds.Count];
        List<int>[] sums = new List<int>[kinds.Count];
        List<int>[] times = new List<int>[kinds.Count];
        for (int i = 0; i < kinds.Count; i++)
        {
            SignalKind kind = kinds[i];
            int tracked = Array.IndexOf(TrackedKinds, kind);
            lastCells[i] = tracked < 0 ? StateLayout.NewestCell : StateLayout.LastBase + tracked;
            NamedRule[] fed = [.. _rulesByFeature.Values.Select(r => r[0]).Where(r => r.Kinds.Contains(kind))];
            sums[i] = [.. fed.Where(IsSum).Select(IndexOf).Order()];
            times[i] = [.. fed.Where(r => !IsSum(r)).Select(IndexOf).Order()];
        }

        return new RecordingPlan(Layout, lastCells, sums, times);
    }

    /// <summary>How many entries a rule needs: an upper count is passed at one more.</summary>
    private static int CountOf(NamedRule rule) =>
        rule.Burst is { } burst ? burst.AtMost + 1 ?? burst.AtLeast : rule.MostRecent!.Value;

    private static long DistinctOf(NamedRule rule) => CompiledDecay.Micros(rule.Burst?.Distinct ?? TimeSpan.Zero);

    private static ulong IdOf(NamedRule rule) => IsSum(rule) ? SumOf(rule).Id : TimesOf([rule]).Id;

    private static int IndexOf(ulong id, TimesFeature[] times) => Array.FindIndex(times, f => f.Id == id);

    private static long HalfLifeOf(NamedRule rule) =>
        rule.Decay.Shape == DecayShape.None ? 0 : CompiledDecay.Micros(rule.Decay.Duration);

    private static SumFeature SumOf(NamedRule rule) => SumFeature.Of(rule.Kinds, HalfLifeOf(rule));

    private static LimitedSum LimitedSumOf(NamedRule rule, TimesFeature[] times) =>
        new(IndexOf(IdOf(rule), times), rule.MostRecent!.Value, HalfLifeOf(rule));

    private static TimesFeature TimesOf(NamedRule[] rules) =>
        TimesFeature.Of(rules[0].Kinds, DistinctOf(rules[0]), rules.Max(CountOf), rules.Any(r => r.Burst is null));
}
