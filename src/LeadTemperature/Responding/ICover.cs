namespace LeadTemperature.Responding;

/// <summary>Automation that answers while no person can: instant scheduling, an AI agent that talks for minutes.</summary>
/// <remarks>
/// <para>
/// <b>What the caller guarantees.</b> <see cref="StartAsync"/> is called once for each cover, outside transactions and locks, and possibly
/// again with the same fence after a crash: starting twice under one fence has to be harmless. Different leads may be asked for at once, on
/// any thread. The token is cancelled when <see cref="CoverRequest.AnswerBy"/> has passed; an answer after that is dropped, and duty has the
/// lead.
/// </para>
/// <para>
/// <b>What may come back.</b> <see cref="CoverReply.Taken"/> or <see cref="CoverReply.Declined"/>. An exception, a cancellation and a null
/// count as declined (<c>failed</c>); they harm nothing but this cover. What comes of it later is told by commands under the fence, each
/// with a key of its own: <see cref="ResponseCommand.CoverAnswered"/>, <see cref="ResponseCommand.CoverBooked"/>,
/// <see cref="ResponseCommand.CoverHandedOff"/>, <see cref="ResponseCommand.CoverFailed"/>. A report told twice with one key changes
/// nothing. What is not told by <see cref="CoverRequest.LapsesAt"/> lapses.
/// </para>
/// <para>
/// Cover acts and is never accountable: duty is, and is told at once. A first automatic answer never stops the response clock.
/// </para>
/// </remarks>
public interface ICover
{
    /// <summary>Asks the automation to take a lead.</summary>
    /// <param name="request">The lead, what is known of it, and by when.</param>
    /// <param name="cancellationToken">Cancelled when the time for an answer is over.</param>
    ValueTask<CoverReply> StartAsync(CoverRequest request, CancellationToken cancellationToken);
}
