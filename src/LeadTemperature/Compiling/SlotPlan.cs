using LeadTemperature.Building;
using LeadTemperature.Internal;
using LeadTemperature.Scoring;

namespace LeadTemperature.Compiling;

/// <summary>Gives each rule its slot: sums first, one to one with the layout's, then all others.</summary>
internal sealed class SlotPlan
{
    private readonly int[] _slots;

    public SlotPlan(ModelDefinition model, FeaturePlan features)
    {
        _slots = new int[model.Rules.Count];
        bool[] isTaken = new bool[features.Layout.Sums.Length];
        int next = Octets.Pad(isTaken.Length);
        for (int i = 0; i < _slots.Length; i++)
        {
            RuleDefinition rule = model.Rules[i];
            int feature = features.IndexOf(rule);
            if (FeaturePlan.IsSum(rule) && !isTaken[feature])
            {
                isTaken[feature] = true;
                _slots[i] = feature;
                continue;
            }

            _slots[i] = next;
            Place(rule, next++, feature);
        }

        SlotCount = Octets.Pad(next);
    }

    public List<SharedSum> SharedSums { get; } = [];

    public List<TimesRule> TimesRules { get; } = [];

    public List<BurstRule> Bursts { get; } = [];

    /// <summary>The number of slots, padded to a whole group of eight.</summary>
    public int SlotCount { get; }

    public int SlotOf(int rule) => _slots[rule];

    private void Place(RuleDefinition rule, int slot, int feature)
    {
        if (rule.Burst is { } burst)
        {
            double saturated = double.IsPositiveInfinity(rule.Saturation) ? rule.Points : ScoreKernel.Saturate(rule.Points, rule.Saturation);
            double value = ScoreKernel.Clamp(saturated, rule.Min, rule.Max);
            Bursts.Add(new BurstRule(slot, feature, burst.AtLeast, burst.AtMost ?? 0, CompiledDecay.Micros(burst.Within), value));
        }
        else if (FeaturePlan.IsSum(rule))
        {
            SharedSums.Add(new SharedSum(slot, feature));
        }
        else
        {
            TimesRules.Add(new TimesRule(slot, feature, rule.MostRecent!.Value, new CompiledDecay(rule.Decay)));
        }
    }
}
