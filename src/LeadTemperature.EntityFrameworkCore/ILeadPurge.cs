namespace LeadTemperature.EntityFrameworkCore;

/// <summary>Deletes what is past its retention. A host does it every so often (<see cref="EntityFrameworkCoreOptions.PurgeEvery"/>).</summary>
/// <remarks>Thread-safe; several processes may do it at once.</remarks>
public interface ILeadPurge
{
    /// <summary>Deletes ids of signals that need not be known any more, and events past <see cref="EntityFrameworkCoreOptions.EventRetention"/>.</summary>
    /// <param name="most">How many rows of each at most: 1 to 100,000. Fewer at once lock others out for less time.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    /// <returns>How many rows were deleted; where it is <paramref name="most"/> or more, there may be others.</returns>
    ValueTask<int> PurgeAsync(int most = 1_000, CancellationToken cancellationToken = default);
}
