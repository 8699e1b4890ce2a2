using System.Runtime.CompilerServices;

namespace LeadTemperature.Fitting;

/// <summary>Points for some texts.</summary>
internal sealed class TextSetRule<TLead>(Func<TLead, string?> value, TextTable table, Outcome[] outcomes) : FitRule<TLead>(outcomes)
    where TLead : notnull
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override int OutcomeOf(TLead lead) => value(lead) is { } text ? table.IndexOf(text) : table.Count + 1;
}
