namespace LeadTemperature.Tracking;

/// <summary>A store in memory keeps as many leads as it may, and was given one more.</summary>
public sealed class StoreFullException : LeadTemperatureException
{
    internal StoreFullException(int most)
        : base("The store is full.", [new Fault("store", "full", FormattableString.Invariant($"{most} leads"), "are as many as it may keep (MostLeads)")])
    {
    }
}
