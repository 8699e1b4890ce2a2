namespace LeadTemperature.Tests.Responding.Reference;

/// <summary>What an event of one kind does, in the words of rule R-05's table.</summary>
/// <param name="Stage">The stage that it leads to; empty for the same.</param>
/// <param name="Accountable">Who is accountable then; empty for the same person.</param>
/// <param name="Slot">What it does to the slot.</param>
/// <param name="More">What else it does, word by word.</param>
internal sealed record ReferenceRow(string Stage = "", string Accountable = "", string Slot = "", string More = "");
