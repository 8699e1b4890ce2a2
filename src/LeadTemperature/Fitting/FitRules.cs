namespace LeadTemperature.Fitting;

/// <summary>The rules of a model by form, so that each loop knows what it calls. Immutable.</summary>
internal sealed class FitRules<TLead>(IReadOnlyList<FitRule<TLead>> rules)
    where TLead : notnull
{
    private readonly RangeRule<TLead>[] _ranges = [.. rules.OfType<RangeRule<TLead>>()];
    private readonly OptionalRangeRule<TLead>[] _optionalRanges = [.. rules.OfType<OptionalRangeRule<TLead>>()];
    private readonly TextSetRule<TLead>[] _texts = [.. rules.OfType<TextSetRule<TLead>>()];
    private readonly ConditionRule<TLead>[] _conditions = [.. rules.OfType<ConditionRule<TLead>>()];
    private readonly FitRule<TLead>[] _others = [.. rules.Where(r => r is not (
        RangeRule<TLead> or OptionalRangeRule<TLead> or TextSetRule<TLead> or ConditionRule<TLead>))];

    /// <summary>The rules in the order in which <see cref="Sum"/> adds them.</summary>
    public IEnumerable<FitRule<TLead>> InOrder => [.. _ranges, .. _optionalRanges, .. _texts, .. _conditions, .. _others];

    /// <summary>The points of all rules.</summary>
    public double Sum(TLead lead)
    {
        double sum = 0;
        foreach (RangeRule<TLead> rule in _ranges)
        {
            sum += rule.PointsOf(rule.OutcomeOf(lead));
        }

        foreach (OptionalRangeRule<TLead> rule in _optionalRanges)
        {
            sum += rule.PointsOf(rule.OutcomeOf(lead));
        }

        foreach (TextSetRule<TLead> rule in _texts)
        {
            sum += rule.PointsOf(rule.OutcomeOf(lead));
        }

        foreach (ConditionRule<TLead> rule in _conditions)
        {
            sum += rule.PointsOf(rule.OutcomeOf(lead));
        }

        foreach (FitRule<TLead> rule in _others)
        {
            sum += rule.PointsOf(rule.OutcomeOf(lead));
        }

        return sum;
    }
}
