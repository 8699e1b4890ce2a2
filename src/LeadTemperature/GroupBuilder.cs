using LeadTemperature.Building;

namespace LeadTemperature;

/// <summary>Says what a group is: its range and, unless its rules name it themselves, its kinds.</summary>
/// <remarks>Handed out while a model is built, and of use only then. Values are judged by <see cref="ScoringModelBuilder.Build"/>.</remarks>
public sealed class GroupBuilder
{
    private readonly GroupDefinition _group;

    internal GroupBuilder(GroupDefinition group) => _group = group;

    /// <summary>Keeps the sum of the group's rules at or below <paramref name="points"/>, which is at least 0. No limit unless said.</summary>
    public GroupBuilder Cap(double points)
    {
        _group.Cap = points;
        return this;
    }

    /// <summary>Keeps the sum of the group's rules at or above <paramref name="points"/>, which is at most 0. No limit unless said.</summary>
    public GroupBuilder Floor(double points)
    {
        _group.Floor = points;
        return this;
    }

    /// <summary>
    /// Takes every rule and burst whose kinds are all listed, over all calls. A rule of which only some kinds are listed is a fault.
    /// </summary>
    public GroupBuilder Kinds(params IEnumerable<SignalKind> kinds)
    {
        _group.Kinds.AddRange(Building.Kinds.Of(kinds));
        return this;
    }
}
