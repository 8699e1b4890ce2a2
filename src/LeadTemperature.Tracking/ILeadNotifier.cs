namespace LeadTemperature.Tracking;

/// <summary>Tells people: a page, a chat message, an entry on a screen. Your own.</summary>
/// <remarks>
/// <para>
/// <b>Called</b> outside transactions and locks; for one lead never twice at a time, and in order; for different leads at once, on any
/// thread. At least once for each message: after a crash or a timeout the same one comes again, with the same
/// <see cref="LeadMessage.Id"/>. One that has been overtaken by what happened since is not sent.
/// </para>
/// <para>
/// <b>Returns</b> when the message is handed over. An exception, and a timeout (<see cref="TrackerOptions.NotifyTimeout"/>), mean that it
/// was not: it is tried again, and after <see cref="TrackerOptions.DeliveryAttempts"/> it is a dead letter. An offer that died so counts as
/// undeliverable, and the lead goes to the next rep.
/// </para>
/// <para>It may take <see cref="ILeadTracker"/>: it is made when it is called first.</para>
/// </remarks>
public interface ILeadNotifier
{
    /// <summary>Tells a message.</summary>
    /// <param name="notification">The message, and what its reader needs to know of the lead.</param>
    /// <param name="cancellationToken">Lapses when the time for it is over.</param>
    ValueTask NotifyAsync(LeadNotification notification, CancellationToken cancellationToken);

    /// <summary>Tells duty how many hot leads wait for their turn, after a change of the model, an import, or time made many hot at once.</summary>
    /// <remarks>At least once for each wave. What fails is tried again a little later.</remarks>
    /// <param name="summary">How many, and since when.</param>
    /// <param name="cancellationToken">Lapses when the time for it is over.</param>
    ValueTask SummarizeAsync(WaitingSummary summary, CancellationToken cancellationToken);
}
