using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing;

/// <summary>Makes stores for the conformance suite (<see cref="LeadStoreConformance"/>), and lets their time pass.</summary>
/// <remarks>
/// The suite asks for what is due by <see cref="Clock"/>, as a caller does. A store that counts leases by another clock, such as a
/// database's, overrides <see cref="PassAsync"/> so that its leases end too; its harness begins at about that clock's time. One harness
/// serves one case; used by one thread, while its stores are used by several.
/// </remarks>
public abstract class LeadStoreHarness
{
    /// <summary>Makes a harness whose time begins at the given instant.</summary>
    /// <param name="start">UTC; that of a <see cref="ManualClock"/> unless said.</param>
    protected LeadStoreHarness(DateTimeOffset? start = null) => Clock = start is { } instant ? new ManualClock(instant) : new ManualClock();

    /// <summary>The callers' clock.</summary>
    public ManualClock Clock { get; }

    /// <summary>Makes an empty store. Called once for a case; what it needs for that, the harness tears down itself.</summary>
    public abstract ValueTask<ILeadStore> MakeAsync();

    /// <summary>Lets time pass for the callers and for the store's leases: moves <see cref="Clock"/> on unless said.</summary>
    /// <param name="time">Above 0.</param>
    public virtual ValueTask PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return ValueTask.CompletedTask;
    }
}
