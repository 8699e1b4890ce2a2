namespace LeadTemperature.Tracking;

/// <summary>What routing needs to know of a lead, from your own tables: who owns its record, where it is, what it takes.</summary>
/// <remarks>
/// <b>Called</b> before each routing, outside transactions and locks, for different leads at once, on any thread. <b>Answers</b> null for a lead
/// of which nothing is known. <b>A throw</b>, a timeout (<see cref="TrackerOptions.DirectoryTimeout"/>) and an answer that the router refuses
/// mean that nothing is known: the lead is routed all the same.
/// </remarks>
public interface ILeadDirectory
{
    /// <summary>What is known of a lead.</summary>
    /// <param name="key">The lead.</param>
    /// <param name="cancellationToken">Lapses when the host no longer waits.</param>
    ValueTask<LeadProfile?> GetAsync(LeadKey key, CancellationToken cancellationToken);
}
