namespace LeadTemperature.Fitting;

/// <summary>Points for some values.</summary>
internal sealed class ValueSetRule<TLead, TValue>(Func<TLead, TValue> value, ValueTable<TValue> table, Outcome[] outcomes)
    : FitRule<TLead>(outcomes)
    where TLead : notnull
    where TValue : struct
{
    public override int OutcomeOf(TLead lead) => table.IndexOf(value(lead));
}
