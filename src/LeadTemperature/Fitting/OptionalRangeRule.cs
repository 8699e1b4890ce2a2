using System.Runtime.CompilerServices;

namespace LeadTemperature.Fitting;

/// <summary>Points for bands of a number that may be missing.</summary>
internal sealed class OptionalRangeRule<TLead>(Func<TLead, double?> value, RangeTable table, Outcome[] outcomes) : FitRule<TLead>(outcomes)
    where TLead : notnull
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override int OutcomeOf(TLead lead) => table.IndexOf(value(lead) ?? double.NaN);
}
