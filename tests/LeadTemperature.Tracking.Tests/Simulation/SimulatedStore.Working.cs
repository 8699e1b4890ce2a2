using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>What is due, and what must be told. Of equal times the lower lead first, so that no hash of a process decides an order.</summary>
internal sealed partial class SimulatedStore
{
    private readonly HashSet<LeadKey> _forgotten = [];

    public ValueTask<IReadOnlyList<LeadKey>> TakeDueAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken) =>
        CallAsync("take due", default, async () =>
        {
            IEnumerable<LeadKey> taken = (await _inner.TakeDueAsync(now, most, lease, cancellationToken).ConfigureAwait(false)).OrderBy(k => k.Scope, StringComparer.Ordinal).ThenBy(k => k.Lead);
            if (simulation.Plan.Sabotage == Sabotage.ForgottenDues)
            {
                taken = taken.Where(key => !_forgotten.Contains(key) && !(simulation.Chance(0.1) && _forgotten.Add(key)));
            }

            return (IReadOnlyList<LeadKey>)[.. taken];
        });

    public ValueTask<IReadOnlyList<LeasedMessage>> TakeMessagesAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken) =>
        CallAsync("take messages", default, async () => (IReadOnlyList<LeasedMessage>)[.. Ordered(await _inner.TakeMessagesAsync(now, most, lease, cancellationToken)
            .ConfigureAwait(false))]);

    public ValueTask<bool> SettleAsync(LeasedMessage message, CancellationToken cancellationToken) => CallAsync("settle", message.Message.Key, async () =>
    {
        bool isSettled = await _inner.SettleAsync(message, cancellationToken).ConfigureAwait(false);
        if (isSettled)
        {
            simulation.Observer.Messages.Settled(message.Message);
        }

        return isSettled;
    });

    public ValueTask<bool> RetryAsync(LeasedMessage message, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        CallAsync("retry", message.Message.Key, () => _inner.RetryAsync(message, notBefore, cancellationToken));

    public ValueTask<bool> BuryAsync(LeasedMessage message, CancellationToken cancellationToken) => CallAsync("bury", message.Message.Key, async () =>
    {
        bool isDead = await _inner.BuryAsync(message, cancellationToken).ConfigureAwait(false);
        if (isDead)
        {
            simulation.Observer.Messages.Buried(message.Message);
        }

        return isDead;
    });

    public ValueTask<IReadOnlyList<LeadMessage>> DeadLettersAsync(string scope, int most, CancellationToken cancellationToken) =>
        CallAsync("dead letters", default, () => _inner.DeadLettersAsync(scope, most, cancellationToken));

    public ValueTask<bool> ReviveAsync(string scope, string messageId, CancellationToken cancellationToken) => CallAsync("revive", default, async () =>
    {
        bool isRevived = await _inner.ReviveAsync(scope, messageId, cancellationToken).ConfigureAwait(false);
        if (isRevived)
        {
            simulation.Observer.Messages.Revived(messageId);
        }

        return isRevived;
    });

    public ValueTask<IReadOnlyList<LeadKey>> WaitingAsync(int most, CancellationToken cancellationToken) =>
        CallAsync("waiting", default, () => _inner.WaitingAsync(most, cancellationToken));

    public ValueTask<IReadOnlyList<WaitingScope>> WaitingScopesAsync(CancellationToken cancellationToken) =>
        CallAsync("waiting scopes", default, () => _inner.WaitingScopesAsync(cancellationToken));

    public ValueTask MarkToldAsync(string scope, DateTimeOffset at, CancellationToken cancellationToken) =>
        DoAsync("mark told", () => _inner.MarkToldAsync(scope, at, cancellationToken));

    public ValueTask<StoreStatus> StatusAsync(CancellationToken cancellationToken) =>
        CallAsync("status", default, () => _inner.StatusAsync(cancellationToken));

    /// <summary>In an order that is the same in every process; or, broken on purpose, with one that was settled in silence so that the next comes first.</summary>
    private IEnumerable<LeasedMessage> Ordered(IReadOnlyList<LeasedMessage> taken)
    {
        foreach (LeasedMessage message in taken.OrderBy(m => m.Message.Key.Scope, StringComparer.Ordinal).ThenBy(m => m.Message.Key.Lead))
        {
            if (simulation.Plan.Sabotage == Sabotage.NoOrder && simulation.Chance(0.05))
            {
                _inner.SettleAsync(message, default).Now();
            }
            else
            {
                yield return message;
            }
        }
    }
}
