using LeadTemperature.Building;

namespace LeadTemperature;

/// <summary>Says what a rule is beyond kinds, points and decay: id, limits, group, overrides.</summary>
/// <remarks>Handed out while a model is built, and of use only then. Values are judged by <see cref="ScoringModelBuilder.Build"/>.</remarks>
public sealed class RuleBuilder
{
    private readonly RuleDraft _rule;

    internal RuleBuilder(RuleDraft rule) => _rule = rule;

    /// <summary>Names the rule. Unless said, its id is its kind (several are joined by plus signs).</summary>
    public RuleBuilder Id(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _rule.Id = id;
        return this;
    }

    /// <summary>
    /// Counts only the <paramref name="count"/> most recent signals over all kinds of the rule, duplicates included: the largest by
    /// time, then magnitude, then kind. Unless said, all count.
    /// </summary>
    /// <param name="count">1 to 64.</param>
    public RuleBuilder MostRecent(int count)
    {
        _rule.Said = _rule.Said with { MostRecent = count };
        return this;
    }

    /// <summary>
    /// Bends the points toward a limit that they never reach: <c>limit · points / (limit + |points|)</c>. With 30: 10 points become
    /// 7.5, 30 become 15. Applied before the rule's range.
    /// </summary>
    /// <param name="limit">Above 0, at most 1,000,000.</param>
    public RuleBuilder SaturatesAt(double limit)
    {
        _rule.Said = _rule.Said with { SaturatesAt = limit };
        return this;
    }

    /// <summary>Keeps the rule's points at or below <paramref name="points"/>, which is at least 0. No limit unless said.</summary>
    public RuleBuilder Max(double points)
    {
        _rule.Said = _rule.Said with { Max = points };
        return this;
    }

    /// <summary>Keeps the rule's points at or above <paramref name="points"/>, which is at most 0. No limit unless said.</summary>
    public RuleBuilder Min(double points)
    {
        _rule.Said = _rule.Said with { Min = points };
        return this;
    }

    /// <summary>Puts the rule into a group, whose clamp it then shares with the others. A rule is in at most one.</summary>
    public RuleBuilder InGroup(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _rule.Said = _rule.Said with { Group = id };
        return this;
    }

    /// <summary>
    /// Makes the lead hot, whatever its score, while the newest signal of the rule is at most this old (its very end included),
    /// unless a rule holds it. The score does not change.
    /// </summary>
    /// <param name="duration">Above 0, at most 36,500 days.</param>
    public RuleBuilder MakesHotFor(TimeSpan duration)
    {
        _rule.Said = _rule.Said with { MakesHotFor = duration };
        return this;
    }

    /// <summary>
    /// Holds the lead cold, whatever its score, while the newest signal of the rule is not older than the newest signal of the kinds
    /// that clear it. Only the times of signals are compared: it ends with a clearing signal, never by waiting.
    /// </summary>
    /// <param name="until">The kinds that clear the hold; at least one.</param>
    public RuleBuilder HoldsCold(params IEnumerable<SignalKind> until)
    {
        ArgumentNullException.ThrowIfNull(until);
        _rule.Said = _rule.Said with { HoldsColdUntil = new(until) };
        return this;
    }
}
