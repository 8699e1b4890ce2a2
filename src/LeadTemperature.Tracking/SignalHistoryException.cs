namespace LeadTemperature.Tracking;

/// <summary>A lead can be read from its signals only (<see cref="ISignalHistory"/>), and they could not be had. Nothing was changed; try again.</summary>
public sealed class SignalHistoryException : LeadTemperatureException
{
    internal SignalHistoryException(LeadKey key)
        : base("Nothing was changed; try again.", [new Fault("lead", "no-history", "the lead", "can be read from its signals only, and they could not be had")])
        => Key = key;

    /// <summary>The lead.</summary>
    public LeadKey Key { get; }
}
