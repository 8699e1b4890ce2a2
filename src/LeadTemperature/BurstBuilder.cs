using LeadTemperature.Building;

namespace LeadTemperature;

/// <summary>Says what a burst is beyond kinds, count, window and points: id, upper count, distinct days, limits, group.</summary>
/// <remarks>Handed out while a model is built, and of use only then. Values are judged by <see cref="ScoringModelBuilder.Build"/>.</remarks>
public sealed class BurstBuilder
{
    private readonly RuleDraft _rule;

    internal BurstBuilder(RuleDraft rule) => _rule = rule;

    /// <summary>Names the burst. Unless said, its id is its kinds joined by plus signs, and <c>-burst</c>.</summary>
    public BurstBuilder Id(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _rule.Id = id;
        return this;
    }

    /// <summary>Bends the points toward a limit: <c>limit · points / (limit + |points|)</c>. Above 0, at most 1,000,000.</summary>
    public BurstBuilder SaturatesAt(double limit)
    {
        _rule.Said = _rule.Said with { SaturatesAt = limit };
        return this;
    }

    /// <summary>Keeps the points at or below <paramref name="points"/>, which is at least 0. No limit unless said.</summary>
    public BurstBuilder Max(double points)
    {
        _rule.Said = _rule.Said with { Max = points };
        return this;
    }

    /// <summary>Keeps the points at or above <paramref name="points"/>, which is at most 0. No limit unless said.</summary>
    public BurstBuilder Min(double points)
    {
        _rule.Said = _rule.Said with { Min = points };
        return this;
    }

    /// <summary>Puts the burst into a group, whose clamp it then shares with the others. A burst is in at most one.</summary>
    public BurstBuilder InGroup(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _rule.Said = _rule.Said with { Group = id };
        return this;
    }
}
