using System.Runtime.CompilerServices;

namespace LeadTemperature.Fitting;

/// <summary>Points where something is so.</summary>
internal sealed class ConditionRule<TLead>(Func<TLead, bool> condition, Outcome[] outcomes) : FitRule<TLead>(outcomes)
    where TLead : notnull
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override int OutcomeOf(TLead lead) => condition(lead) ? 1 : 0;
}
