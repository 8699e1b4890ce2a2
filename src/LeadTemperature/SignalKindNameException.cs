namespace LeadTemperature;

/// <summary>A name that cannot name a kind of signal.</summary>
public sealed class SignalKindNameException : LeadTemperatureException
{
    internal SignalKindNameException(Fault fault)
        : base("Not a name for a kind of signal.", [fault])
    {
    }
}
