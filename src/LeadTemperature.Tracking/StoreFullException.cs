namespace LeadTemperature.Tracking;

/// <summary>A store in memory keeps as many leads as it may, and was given one more.</summary>
public sealed class StoreFullException : Exception
{
    internal StoreFullException(int most)
        : base(FormattableString.Invariant($"The store keeps {most} leads, and may keep no more (InMemoryStoreLimits.MostLeads)."))
    {
    }
}
