namespace LeadTemperature.Fitting;

/// <summary>Points for some values, which may be missing.</summary>
internal sealed class OptionalSetRule<TLead, TValue>(Func<TLead, TValue?> value, ValueTable<TValue> table, Outcome[] outcomes)
    : FitRule<TLead>(outcomes)
    where TLead : notnull
    where TValue : struct
{
    public override int OutcomeOf(TLead lead) => value(lead) is { } known ? table.IndexOf(known) : table.Count + 1;
}
