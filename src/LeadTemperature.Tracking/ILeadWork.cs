namespace LeadTemperature.Tracking;

/// <summary>The work that is due, for those who drive it themselves: a scheduler, a serverless host, a test. Where there is a host, its worker does it.</summary>
/// <remarks>Thread-safe: several callers, and several processes on one store, share the work.</remarks>
public interface ILeadWork
{
    /// <summary>Looks again at the leads for which something is due: temperatures that time has changed, deadlines that have passed.</summary>
    /// <param name="most">How many leads at most.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    /// <returns>How many leads were due; call again at once where it is as many as asked for.</returns>
    ValueTask<int> ProcessDueAsync(int most, CancellationToken cancellationToken = default);

    /// <summary>Delivers messages that wait.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    /// <returns>How many were taken; call again at once where it is as many as asked for.</returns>
    ValueTask<int> DeliverAsync(int most, CancellationToken cancellationToken = default);
}
