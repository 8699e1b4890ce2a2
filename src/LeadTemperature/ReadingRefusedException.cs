namespace LeadTemperature;

/// <summary>A reading that cannot be given: an instant that is not UTC, or one before the state's newest signal, or an unknown previous temperature.</summary>
public sealed class ReadingRefusedException : LeadTemperatureException
{
    internal ReadingRefusedException(Fault fault)
        : base("The reading is refused.", [fault])
    {
    }
}
