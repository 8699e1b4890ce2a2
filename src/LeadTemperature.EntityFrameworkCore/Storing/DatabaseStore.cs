using LeadTemperature.EntityFrameworkCore.Committing;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Leasing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Storing;

/// <summary>Leads in the tables of a context, on sessions of its own or within a transaction of the application's.</summary>
internal sealed partial class DatabaseStore(StoreParts parts, ISessions sessions) : ILeadStore
{
    private readonly Commits _commits = new(sessions, parts.Words, parts.Keeper, parts.Finding);

    public bool Takes(LeadId lead) => parts.Words.Leads.Fits(lead);

    public bool Takes(RepId rep) => parts.Words.Reps.Fits(rep);

    public ValueTask<bool> ReadAsync(LeadKey key, LeadRecord into, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(into);
        Demand(key);
        return sessions.ReadAsync((session, token) => parts.Leads.ReadAsync(session, key, into, token), cancellationToken);
    }

    public async ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        Demand(commit.Record.Key);
        await parts.HashKey.PrepareAsync(sessions, cancellationToken).ConfigureAwait(false);
        return await _commits.OneAsync(commit, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask ReadManyAsync(IReadOnlyList<LeadRecord> records, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        foreach (LeadRecord record in records)
        {
            Demand(record.Key);
        }

        await sessions.ReadAsync((session, token) => parts.Batches.ReadAsync(session, records, token), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<CommitOutcome>> CommitManyAsync(IReadOnlyList<LeadCommit> commits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commits);
        foreach (LeadCommit commit in commits)
        {
            Demand(commit.Record.Key);
        }

        await parts.HashKey.PrepareAsync(sessions, cancellationToken).ConfigureAwait(false);
        return await parts.Batches.KeepAsync(sessions, _commits, commits, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<CommitOutcome> MergeAsync(LeadCommit into, LeadCommit from, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(from);
        Demand(into.Record.Key);
        Demand(from.Record.Key);
        if (into.Record.Key.Scope != from.Record.Key.Scope || into.Record.Key == from.Record.Key || into.IsErasure || from.IsErasure)
        {
            throw new ArgumentException("Two leads of one scope are merged, neither of them erased.", nameof(from));
        }

        await parts.HashKey.PrepareAsync(sessions, cancellationToken).ConfigureAwait(false);
        return await _commits.MergeAsync(into, from, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<IReadOnlyList<LeadKey>> TakeDueAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return WriteAsync((session, token) => parts.Dues.TakeAsync(session, now, most, lease, token), cancellationToken);
    }

    public ValueTask<IReadOnlyList<LeasedMessage>> TakeMessagesAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return WriteAsync((session, token) => parts.Mail.TakeAsync(session, now, most, lease, token), cancellationToken);
    }

    public ValueTask<bool> SettleAsync(LeasedMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return WriteAsync((session, token) => parts.Mail.SettleAsync(session, message, token), cancellationToken);
    }

    public ValueTask<bool> RetryAsync(LeasedMessage message, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return WriteAsync((session, token) => parts.Mail.RetryAsync(session, message, notBefore, token), cancellationToken);
    }

    public ValueTask<bool> BuryAsync(LeasedMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return WriteAsync((session, token) => parts.Mail.BuryAsync(session, message, token), cancellationToken);
    }

    public ValueTask<IReadOnlyList<LeadMessage>> DeadLettersAsync(string scope, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return sessions.ReadAsync((session, token) => parts.Mail.DeadAsync(session, scope, most, token), cancellationToken);
    }

    public ValueTask<bool> ReviveAsync(string scope, string messageId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(messageId);
        return MessageName.Of(scope, messageId) is { } name && parts.Words.Leads.Fits(name.Key.Lead)
            ? WriteAsync((session, token) => parts.Mail.ReviveAsync(session, name, token), cancellationToken)
            : new ValueTask<bool>(false);
    }

    private static void Demand(LeadKey key)
    {
        if (key.Scope is null || !key.Lead.IsValid)
        {
            throw new ArgumentException("The key is no lead's.", nameof(key));
        }
    }

    private ValueTask<T> WriteAsync<T>(Func<Session, CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken) =>
        sessions.WriteAsync(work, _ => true, cancellationToken);
}
