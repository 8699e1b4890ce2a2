namespace LeadTemperature;

/// <summary>
/// Kept bytes that are not what they are read as (a lead state, a lead's topics, a histogram of durations): foreign, cut, altered, or
/// written by a later release.
/// </summary>
public sealed class StateFormatException : LeadTemperatureException
{
    internal StateFormatException(Fault fault, string noun = "a lead state")
        : base($"These bytes are not {noun}.", [fault])
    {
    }
}
