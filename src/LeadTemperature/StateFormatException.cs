namespace LeadTemperature;

/// <summary>Bytes that are not a lead state: foreign, cut, altered, or written by a later release.</summary>
public sealed class StateFormatException : LeadTemperatureException
{
    internal StateFormatException(Fault fault)
        : base("These bytes are not a lead state.", [fault])
    {
    }
}
