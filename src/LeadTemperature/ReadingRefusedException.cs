namespace LeadTemperature;

/// <summary>
/// A reading that cannot be given: an instant that is not UTC, or one before the state's newest signal, or an unknown previous temperature; or a
/// brief out of readings that are not of one lead and instant.
/// </summary>
public sealed class ReadingRefusedException : LeadTemperatureException
{
    internal ReadingRefusedException(params IReadOnlyList<Fault> faults)
        : base("The reading is refused.", faults)
    {
    }
}
