using LeadTemperature.Building;
using LeadTemperature.Compiling;
using LeadTemperature.Signals;

namespace LeadTemperature.Comparing;

/// <summary>What states of a model keep whose lists are full.</summary>
internal sealed class KeptFeatures
{
    private readonly StateLayout _layout;
    private readonly long[] _fullCells;

    public KeptFeatures(StateLayout layout)
    {
        _layout = layout;
        _fullCells = layout.Empty.ToArray();
        _fullCells[StateLayout.NewestCell] = 0;
        for (int i = 0; i < layout.Times.Length; i++)
        {
            _fullCells[layout.TimesBase[i]] = layout.Times[i].Capacity;
        }
    }

    /// <summary>What another model needs and such a state does not keep.</summary>
    public IEnumerable<string> MissingFor(StateLayout needed) => new StateProjection(_layout, needed).Missing(_fullCells);

    /// <summary>What a rule by itself needs and such a state does not keep.</summary>
    public IEnumerable<string> MissingFor(RuleDefinition rule) => MissingFor(new FeaturePlan([new NamedRule("", rule)]).Layout);
}
