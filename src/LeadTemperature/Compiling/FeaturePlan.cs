using LeadTemperature.Building;
using LeadTemperature.Scoring;
using LeadTemperature.Signals;

namespace LeadTemperature.Compiling;

/// <summary>Works out what a state must keep for the rules of a model, each thing once, in the order of its text.</summary>
internal sealed class FeaturePlan
{
    private readonly Dictionary<NamedRule, ulong> _ids;
    private readonly Dictionary<ulong, NamedRule[]> _rulesByFeature;
    private readonly Dictionary<ulong, int> _places;
    private readonly Dictionary<LimitedSum, int> _limitedPlaces;
    private readonly Dictionary<SignalKind, int> _lastCells;

    public FeaturePlan(IReadOnlyList<NamedRule> rules)
    {
        TrackedKinds = [.. rules.SelectMany(r => r.Kinds.Concat(r.Said.HoldsColdUntil ?? [])).Distinct().Order()];
        _lastCells = TrackedKinds.Index().ToDictionary(k => k.Item, k => StateLayout.LastBase + k.Index);
        _ids = rules.ToDictionary(r => r, IdOf);
        _rulesByFeature = rules.GroupBy(r => _ids[r]).ToDictionary(g => g.Key, g => g.ToArray());
        SumFeature[] sums =
        [
            .. _rulesByFeature.Values.Where(r => IsSum(r[0])).Select(r => SumOf(r[0])).OrderBy(f => f.HalfLife).ThenBy(f => f.Text, StringComparer.Ordinal),
        ];
        TimesFeature[] times = [.. _rulesByFeature.Values.Where(r => !IsSum(r[0])).Select(TimesOf).OrderBy(f => f.Name, StringComparer.Ordinal)];
        _places = sums.Index().Select(f => (f.Item.Id, f.Index)).Concat(times.Index().Select(f => (f.Item.Id, f.Index))).ToDictionary(f => f.Id, f => f.Index);
        LimitedSum[] limited = [.. rules.Where(IsLimitedSum).Select(LimitedSumOf).Distinct()];
        _limitedPlaces = limited.Index().ToDictionary(l => l.Item, l => l.Index);
        Layout = new StateLayout([.. TrackedKinds.Select(LastFeature.Of)], sums, times, limited);
    }

    /// <summary>The kinds whose last times are kept, by name: those that a rule counts and those that clear a hold.</summary>
    public SignalKind[] TrackedKinds { get; }

    public StateLayout Layout { get; }

    public static bool IsSum(NamedRule rule) => rule.Burst is null && rule.MostRecent is null;

    /// <summary>Whether a rule over its most recent signals can be kept as one decayed sum, as one over all of them is.</summary>
    public static bool IsLimitedSum(NamedRule rule) => rule.Burst is null && rule.MostRecent is not null && rule.CountsWithoutLimit;

    /// <summary>The place of a rule's feature among the sums or the lists of times.</summary>
    public int IndexOf(NamedRule rule) => _places[_ids[rule]];

    /// <summary>The place of the sum that a rule reads, limited ones behind the others; −1 for a rule that reads none.</summary>
    public int SumIndexOf(NamedRule rule) =>
        IsSum(rule) ? IndexOf(rule)
        : IsLimitedSum(rule) ? Layout.Sums.Length + _limitedPlaces[LimitedSumOf(rule)]
        : -1;

    public int[] LastCells(IEnumerable<SignalKind> kinds) => [.. kinds.Select(k => _lastCells[k]).Order()];

    public RecordingPlan PlanRecording(KindTable kinds)
    {
        int[] lastCells = [.. Enumerable.Range(0, kinds.Count).Select(i => _lastCells.GetValueOrDefault(kinds[i], StateLayout.NewestCell))];
        List<int>[] sums = [.. lastCells.Select(_ => new List<int>())];
        List<int>[] times = [.. lastCells.Select(_ => new List<int>())];
        foreach (NamedRule rule in _rulesByFeature.Values.Select(r => r[0]).OrderBy(IndexOf))
        {
            foreach (SignalKind kind in rule.Kinds)
            {
                (IsSum(rule) ? sums : times)[kinds.IndexOf(kind)].Add(IndexOf(rule));
            }
        }

        return new RecordingPlan(Layout, lastCells, sums, times);
    }

    /// <summary>How many entries a rule needs: an upper count is passed at one more.</summary>
    private static int CountOf(NamedRule rule) =>
        rule.Burst is { } burst ? burst.AtMost + 1 ?? burst.AtLeast : rule.MostRecent!.Value;

    private static long DistinctOf(NamedRule rule) => CompiledDecay.Micros(rule.Burst?.Distinct ?? TimeSpan.Zero);

    private static ulong IdOf(NamedRule rule) => IsSum(rule) ? SumOf(rule).Id : TimesOf([rule]).Id;

    private static long HalfLifeOf(NamedRule rule) =>
        rule.Decay.Shape == DecayShape.None ? 0 : CompiledDecay.Micros(rule.Decay.Duration);

    private static SumFeature SumOf(NamedRule rule) => SumFeature.Of(rule.Kinds, HalfLifeOf(rule));

    private LimitedSum LimitedSumOf(NamedRule rule) => new(IndexOf(rule), rule.MostRecent!.Value, HalfLifeOf(rule));

    private static TimesFeature TimesOf(NamedRule[] rules) =>
        TimesFeature.Of(rules[0].Kinds, DistinctOf(rules[0]), rules.Max(CountOf), rules.Any(r => r.Burst is null));
}
