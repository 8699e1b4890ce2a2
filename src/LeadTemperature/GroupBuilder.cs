using LeadTemperature.Building;

namespace LeadTemperature;

/// <summary>Says what a group is: its range and, unless its rules name it themselves, its kinds.</summary>
/// <remarks>Handed out while a model is built, and of use only then. Values are judged by <see cref="ScoringModelBuilder.Build"/>.</remarks>
public sealed class GroupBuilder
{
    private readonly GroupDraft _group;

    internal GroupBuilder(GroupDraft group) => _group = group;

    /// <summary>Keeps the sum of the group's rules at or below <paramref name="points"/>, which is at least 0. No limit unless said.</summary>
    public GroupBuilder Cap(double points)
    {
        _group.Said = _group.Said with { Cap = points };
        return this;
    }

    /// <summary>Keeps the sum of the group's rules at or above <paramref name="points"/>, which is at most 0. No limit unless said.</summary>
    public GroupBuilder Floor(double points)
    {
        _group.Said = _group.Said with { Floor = points };
        return this;
    }

    /// <summary>
    /// Takes every rule and burst whose kinds are all listed, over all calls. A rule of which only some kinds are listed is a fault.
    /// </summary>
    public GroupBuilder Kinds(params IEnumerable<SignalKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        _group.Said = _group.Said with { Kinds = new(_group.Said.Kinds.Concat(kinds)) };
        return this;
    }
}
