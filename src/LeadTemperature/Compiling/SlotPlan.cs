using LeadTemperature.Building;
using LeadTemperature.Internal;
using LeadTemperature.Scoring;
using LeadTemperature.Signals;

namespace LeadTemperature.Compiling;

/// <summary>Gives each rule its slot: sums first, one to one with the layout's, then all others.</summary>
internal sealed class SlotPlan
{
    private readonly int[] _slots;

    public SlotPlan(ModelContent model, FeaturePlan features, KindTable kinds)
    {
        _slots = new int[model.Rules.Count];
        bool[] isTaken = new bool[features.Layout.SumCount];
        int next = Octets.Pad(isTaken.Length);
        for (int i = 0; i < _slots.Length; i++)
        {
            NamedRule rule = model.Rules[i];
            int sum = features.SumIndexOf(rule);
            if (sum >= 0 && !isTaken[sum])
            {
                isTaken[sum] = true;
                _slots[i] = sum;
                continue;
            }

            _slots[i] = next;
            Place(rule, next++, sum, features, ModelCompiler.IsHigh(kinds, rule));
        }

        SlotCount = Octets.Pad(next);
    }

    public List<SharedSum> SharedSums { get; } = [];

    public List<TimesRule> TimesRules { get; } = [];

    public List<BurstRule> Bursts { get; } = [];

    /// <summary>The number of slots, padded to a whole group of eight.</summary>
    public int SlotCount { get; }

    public int SlotOf(int rule) => _slots[rule];

    private void Place(NamedRule rule, int slot, int sum, FeaturePlan features, bool isHigh)
    {
        if (sum >= 0)
        {
            SharedSums.Add(new SharedSum(slot, sum));
        }
        else if (rule.Burst is { } burst)
        {
            double saturated = double.IsPositiveInfinity(rule.Saturation) ? rule.Points : ScoreKernel.Saturate(rule.Points, rule.Saturation);
            double value = ScoreKernel.Clamp(saturated, rule.Min, rule.Max);
            Bursts.Add(new BurstRule(
                slot, features.Layout.TimesBase[features.IndexOf(rule)], burst.AtLeast, burst.AtMost ?? 0, CompiledDecay.Micros(burst.Within),
                rule.Points, value, isHigh ? Math.Max(0, value) : 0));
        }
        else
        {
            TimesRules.Add(new TimesRule(slot, features.IndexOf(rule), rule.MostRecent!.Value, new CompiledDecay(rule.Decay)));
        }
    }
}
