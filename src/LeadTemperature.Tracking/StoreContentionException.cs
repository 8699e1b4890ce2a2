namespace LeadTemperature.Tracking;

/// <summary>A lead was written by others again and again while a decision about it was made. Nothing of it is kept; try again.</summary>
public sealed class StoreContentionException : LeadTemperatureException
{
    internal StoreContentionException(LeadKey key)
        : base("Nothing was kept; try again.", [new Fault("lead", "contention", "the lead", "was written by others each time a decision about it was to be kept")])
        => Key = key;

    /// <summary>The lead.</summary>
    public LeadKey Key { get; }
}
