namespace LeadTemperature.Tracking;

/// <summary>The work that is due, for those who drive it themselves: a scheduler, a serverless host, a test. Where there is a host, its worker does it.</summary>
/// <remarks>Thread-safe: several callers, and several processes on one store, share the work.</remarks>
public interface ILeadWork
{
    /// <summary>
    /// Does what is due: looks again at leads whose temperature or deadline time has changed, goes on with a change of the model, lets leads
    /// that wait have their turn, delivers messages. What fails for one lead is logged, and tried again when its lease ends.
    /// </summary>
    /// <param name="most">How many leads, and how many messages, at most: 1 to 10,000.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    ValueTask<WorkReport> ProcessDueAsync(int most, CancellationToken cancellationToken = default);
}
