using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Merging;

/// <summary>Makes two leads one (rule R-11), both kept or neither.</summary>
internal sealed class LeadMerging(LeadTurns turns, SignalReader history)
{
    private const int MostTries = 16;

    public async ValueTask<LeadUpdate> MergeAsync(LeadKey into, LeadKey from, CancellationToken cancellationToken)
    {
        Dictionary<LeadKey, (long Version, LeadState State)> rebuilt = [];
        for (int tries = 0; tries < MostTries; tries++)
        {
            into = await FollowAsync(into, cancellationToken).ConfigureAwait(false);
            from = await FollowAsync(from, cancellationToken).ConfigureAwait(false);
            if (into == from)
            {
                return await turns.ReadAsync(into, turn => turn.ToUpdate(LeadUpdateKind.Duplicate), cancellationToken).ConfigureAwait(false)
                    ?? new LeadUpdate { Key = into, Kind = LeadUpdateKind.Duplicate };
            }

            ActiveModel model = await turns.Models.OfAsync(into.Scope, cancellationToken).ConfigureAwait(false);
            Turn first = turns.Rent(model);
            Turn second = turns.Rent(model);
            first.Take(model);
            second.Take(model);
            List<Turn> unserved = [];
            using (GatePass pass = await turns.Gate.EnterAllAsync([into, from], cancellationToken).ConfigureAwait(false))
            {
                await turns.Store.ReadAsync(into, first.Record, cancellationToken).ConfigureAwait(false);
                await turns.Store.ReadAsync(from, second.Record, cancellationToken).ConfigureAwait(false);
                bool isMoved = false;
                foreach (Turn turn in new[] { first, second })
                {
                    (long, LeadState)? known = rebuilt.TryGetValue(turn.Record.Key, out var state) ? state : null;
                    Serving serving = await turns.ServeAsync(turn, known, cancellationToken).ConfigureAwait(false);
                    isMoved |= serving == Serving.ModelMoved;
                    if (serving == Serving.NeedsSignals)
                    {
                        unserved.Add(turn);
                    }
                }

                if (!isMoved && unserved.Count == 0
                    && await MergeAsync(first, second, cancellationToken).ConfigureAwait(false) is { } update)
                {
                    turns.Return(first);
                    turns.Return(second);
                    return update;
                }
            }

            foreach (Turn turn in unserved)
            {
                rebuilt[turn.Record.Key] = (turn.Record.Version, await history.ReadAsync(turn.Record.Key, model.Model, cancellationToken).ConfigureAwait(false));
            }
        }

        throw new StoreContentionException(into);
    }

    /// <summary>Merges what was read, and keeps it; null where somebody else was faster.</summary>
    private async ValueTask<LeadUpdate?> MergeAsync(Turn into, Turn from, CancellationToken cancellationToken)
    {
        into.Begin(turns.Desk);
        from.Begin(turns.Desk);
        if (into.TakeIn(from) is { } refusal)
        {
            return refusal.MergedInto is null ? into.ToUpdate(LeadUpdateKind.Refused, refusal: refusal) : null;
        }

        switch (await turns.Store.MergeAsync(into.Commit, from.Commit, cancellationToken).ConfigureAwait(false))
        {
            case CommitOutcome.Committed:
                into.Measure();
                from.Measure();
                return into.ToUpdate(LeadUpdateKind.Recorded);
            case CommitOutcome.Erased:
                return new LeadUpdate { Key = into.Record.Key, Kind = LeadUpdateKind.Erased };
            case CommitOutcome.ModelMoved:
                turns.Models.Forget();
                return null;
            default:
                return null;
        }
    }

    /// <summary>The lead that goes on, of one that may have been merged away.</summary>
    private async ValueTask<LeadKey> FollowAsync(LeadKey key, CancellationToken cancellationToken) =>
        await turns.ReadAsync<object>(key, turn => turn.Record.Key, cancellationToken).ConfigureAwait(false) is LeadKey last ? last : key;
}
