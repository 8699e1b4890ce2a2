namespace LeadTemperature.Tracking;

/// <summary>The signals of a lead, from a table of your own: what a model is read from that stored states cannot serve.</summary>
/// <remarks>
/// <b>Called</b> outside transactions and locks, for different leads at once, on any thread. <b>Answers</b> with all signals that were recorded
/// of the lead, in any order, each once; of those that were merged into it, too. Not with one that has yet to be recorded: it would count
/// twice. A signal that the model refuses is left out.
/// <b>A throw</b> leaves the lead as it is: it is tried again, and until then reading it fails; no wrong number is given.
/// </remarks>
public interface ISignalHistory
{
    /// <summary>The signals of a lead.</summary>
    /// <param name="key">The lead.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    IAsyncEnumerable<Signal> ReadAsync(LeadKey key, CancellationToken cancellationToken);
}
