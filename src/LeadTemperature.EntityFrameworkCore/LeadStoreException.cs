namespace LeadTemperature.EntityFrameworkCore;

/// <summary>A context, its tables or an id that the store cannot work with.</summary>
public sealed class LeadStoreException : LeadTemperatureException
{
    internal LeadStoreException(params IReadOnlyList<Fault> faults)
        : base("The store refuses this.", faults)
    {
    }
}
