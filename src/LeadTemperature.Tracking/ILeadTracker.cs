using System.Diagnostics.CodeAnalysis;
using LeadTemperature.Responding;

namespace LeadTemperature.Tracking;

/// <summary>The front door of a running system: signals in, temperature out, and hot leads in the hands of somebody.</summary>
/// <remarks>
/// Thread-safe. Calls for one lead take their turn; calls for different leads do not wait for each other. What a call returns is kept: after
/// a crash it is still there, as far as the store outlives it.
/// </remarks>
public interface ILeadTracker
{
    /// <summary>The same front door for the leads of a tenant.</summary>
    /// <param name="scope">The tenant: 1 to 200 characters. Leads of different scopes never meet, whatever their ids.</param>
    [SuppressMessage("Naming", "CA1716", Justification = "tracker.In(tenant) reads as it is said; whoever writes in a language in which it is a keyword can escape it.")]
    ILeadTracker In(string scope);

    /// <summary>Records what a lead did. If that makes it hot, somebody has it when this returns.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="signal">What it did. One with an id counts once.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits; what is committed by then stays.</param>
    ValueTask<LeadUpdate> RecordAsync(LeadId lead, Signal signal, CancellationToken cancellationToken = default);

    /// <summary>Tells what a rep, a manager or automation did or wants: <see cref="ResponseCommand"/>.</summary>
    ValueTask<LeadUpdate> DecideAsync(LeadId lead, ResponseCommand command, CancellationToken cancellationToken = default);

    /// <summary>Reads a lead as of now; null where it is not kept.</summary>
    ValueTask<LeadReading?> ReadAsync(LeadId lead, CancellationToken cancellationToken = default);
}
