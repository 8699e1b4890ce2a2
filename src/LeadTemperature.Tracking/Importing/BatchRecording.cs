using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Importing;

/// <summary>Records signals of many leads in few round trips; a lead for which somebody else was faster is recorded by itself.</summary>
internal sealed class BatchRecording(LeadTurns turns)
{
    private const int MostTries = 16;

    /// <summary>Records the signals of some leads.</summary>
    /// <returns>What became of each lead, and of its signals.</returns>
    public async ValueTask<IReadOnlyList<(LeadUpdate Update, SignalsOutcome Outcome)>> RecordAsync(LeadSignals[] leads, string scope, CancellationToken cancellationToken)
    {
        LeadUpdate?[] updates = await RecordTogetherAsync(leads, scope, cancellationToken).ConfigureAwait(false);
        List<(LeadUpdate, SignalsOutcome)> results = new(leads.Length);
        for (int i = 0; i < leads.Length; i++)
        {
            LeadUpdate update = updates[i] ?? await RecordAloneAsync(leads[i], cancellationToken).ConfigureAwait(false);
            results.Add((update, leads[i].Outcome));
        }

        return results;
    }

    /// <summary>Records all leads in one commit; null for those that have to be recorded by themselves.</summary>
    private async ValueTask<LeadUpdate?[]> RecordTogetherAsync(LeadSignals[] leads, string scope, CancellationToken cancellationToken)
    {
        LeadUpdate?[] updates = new LeadUpdate?[leads.Length];
        ActiveModel model = await turns.Models.OfAsync(scope, cancellationToken).ConfigureAwait(false);
        Turn[] taken = [.. leads.Select(lead => Rent(model, lead.Key))];
        List<int> ready = [];
        using (GatePass pass = await turns.Gate.EnterAllAsync(leads.Select(lead => lead.Key), cancellationToken).ConfigureAwait(false))
        {
            await turns.Store.ReadManyAsync([.. taken.Select(turn => turn.Record)], cancellationToken).ConfigureAwait(false);
            for (int i = 0; i < leads.Length; i++)
            {
                if (taken[i].Record.Response?.MergedInto is null
                    && await turns.ServeAsync(taken[i], null, cancellationToken).ConfigureAwait(false) == Serving.Serves)
                {
                    taken[i].Begin(turns.Desk);
                    leads[i].Record(taken[i]);
                    ready.Add(i);
                }
            }

            await CommitAsync(leads, taken, ready, updates, cancellationToken).ConfigureAwait(false);
        }

        foreach (Turn turn in taken)
        {
            turns.Return(turn);
        }

        return updates;
    }

    private async ValueTask CommitAsync(LeadSignals[] leads, Turn[] taken, List<int> ready, LeadUpdate?[] updates, CancellationToken cancellationToken)
    {
        foreach (int i in ready.Where(i => leads[i].Outcome.Recorded == 0))
        {
            updates[i] = taken[i].ToUpdate(LeadUpdateKind.Duplicate);
        }

        int[] kept = [.. ready.Where(i => leads[i].Outcome.Recorded > 0)];
        IReadOnlyList<CommitOutcome> outcomes = kept.Length == 0
            ? []
            : await turns.Store.CommitManyAsync([.. kept.Select(i => taken[i].Commit)], cancellationToken).ConfigureAwait(false);
        for (int j = 0; j < kept.Length; j++)
        {
            updates[kept[j]] = Settle(leads[kept[j]], taken[kept[j]], outcomes[j]);
        }
    }

    private async ValueTask<LeadUpdate> RecordAloneAsync(LeadSignals lead, CancellationToken cancellationToken)
    {
        for (int tries = 0; tries < MostTries; tries++)
        {
            LeadUpdate update = await turns.TakeAsync(lead.Key, lead, static (turn, signals) => signals.Record(turn), cancellationToken)
                .ConfigureAwait(false);
            switch (update.Kind)
            {
                case LeadUpdateKind.Duplicate when update.CountedBefore.Count > 0:
                    lead.LeaveOut(update.CountedBefore);
                    continue;
                case LeadUpdateKind.Erased:
                    lead.Erase();
                    return update;
                default:
                    return update;
            }
        }

        throw new StoreContentionException(lead.Key);
    }

    private LeadUpdate? Settle(LeadSignals lead, Turn turn, CommitOutcome outcome)
    {
        switch (outcome)
        {
            case CommitOutcome.Committed:
                turn.Measure();
                return turn.ToUpdate(LeadUpdateKind.Recorded);
            case CommitOutcome.Erased:
                lead.Erase();
                return new LeadUpdate { Key = lead.Key, Kind = LeadUpdateKind.Erased };
            case CommitOutcome.AlreadyCounted:
                lead.LeaveOut(turn.Commit.CountedBefore);
                return null;
            case CommitOutcome.ModelMoved:
                turns.Models.Forget();
                return null;
            default:
                return null;
        }
    }

    private Turn Rent(ActiveModel model, LeadKey key)
    {
        Turn turn = turns.Rent(model);
        turn.Take(model);
        turn.Record.Key = key;
        return turn;
    }
}
