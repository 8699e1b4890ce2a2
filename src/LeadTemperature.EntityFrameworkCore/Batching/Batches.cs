using LeadTemperature.EntityFrameworkCore.Committing;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Fetching;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Batching;

/// <summary>Keeps many commits in one transaction, each whole or not at all.</summary>
internal sealed class Batches(Words words, Keeper keeper, Finding finding, ArrayBatch arrays)
{
    private readonly Leads _leads = new(words);

    public async ValueTask<IReadOnlyList<CommitOutcome>> KeepAsync(ISessions sessions, Commits single, IReadOnlyList<LeadCommit> commits, CancellationToken cancellationToken)
    {
        CommitOutcome?[] outcomes = new CommitOutcome?[commits.Count];
        int[] simple = words.Dialect.HasOneWriter
            ? [.. Enumerable.Range(0, commits.Count)]
            : [.. Enumerable.Range(0, commits.Count).Where(i => ArrayBatch.Takes(commits[i]))];
        if (simple.Length > 1)
        {
            LeadCommit[] batch = [.. simple.Select(i => commits[i])];
            CommitOutcome[]? kept = await sessions.WriteAsync(
                (session, token) => words.Dialect.HasOneWriter ? EachAsync(session, batch, token) : arrays.KeepAsync(session, batch, token),
                result => result is not null,
                cancellationToken).ConfigureAwait(false);
            for (int i = 0; kept is not null && i < simple.Length; i++)
            {
                outcomes[simple[i]] = kept[i];
                batch[i].Record.Version += kept[i] == CommitOutcome.Committed ? 1 : 0;
            }
        }

        for (int i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] ??= await single.OneAsync(commits[i], cancellationToken).ConfigureAwait(false);
        }

        return [.. outcomes.Select(outcome => outcome!.Value)];
    }

    /// <summary>Reads leads, each by the key of its record.</summary>
    public async ValueTask<bool> ReadAsync(Session session, IReadOnlyList<LeadRecord> records, CancellationToken cancellationToken)
    {
        if (!words.Dialect.HasOneWriter && records.Count > 1)
        {
            return await arrays.ReadAsync(session, records, cancellationToken).ConfigureAwait(false);
        }

        foreach (LeadRecord record in records)
        {
            await _leads.ReadAsync(session, record.Key, record, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>One after the other, each behind a point to go back to; there is no way to a database that is in the same process.</summary>
    private async ValueTask<CommitOutcome[]?> EachAsync(Session session, LeadCommit[] commits, CancellationToken cancellationToken)
    {
        CommitOutcome[] outcomes = new CommitOutcome[commits.Length];
        for (int i = 0; i < outcomes.Length; i++)
        {
            commits[i].CountedBefore.Clear();
            await SayAsync(session, "savepoint lead_temperature_one", cancellationToken).ConfigureAwait(false);
            Kept kept = await keeper.KeepAsync(session, commits[i], cancellationToken).ConfigureAwait(false);
            if (kept != Kept.All)
            {
                await SayAsync(session, "rollback to savepoint lead_temperature_one", cancellationToken).ConfigureAwait(false);
            }

            await SayAsync(session, "release savepoint lead_temperature_one", cancellationToken).ConfigureAwait(false);
            outcomes[i] = kept switch
            {
                Kept.All => CommitOutcome.Committed,
                Kept.SlotTaken => CommitOutcome.SlotTaken,
                _ => await finding.WhyAsync(session, commits[i], cancellationToken).ConfigureAwait(false),
            };
        }

        return outcomes;
    }

    private ValueTask<int> SayAsync(Session session, string text, CancellationToken cancellationToken) =>
        session.SayAsync(words.Of(text, d => d.Raw(text)), [], cancellationToken);
}
