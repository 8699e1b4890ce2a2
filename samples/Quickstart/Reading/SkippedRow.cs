using LeadTemperature;

namespace Quickstart.Reading;

/// <summary>A row that was left out, with its line in the file (the header is line 1) and all that is wrong with it.</summary>
public sealed record SkippedRow(int Line, IReadOnlyList<Fault> Faults)
{
    public string Reason => string.Join("; ", Faults.Select(fault => fault.Message));
}
