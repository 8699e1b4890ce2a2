using LeadTemperature.Routing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Tests.Conformance;

/// <summary>Stores with one fault each, of the kinds that are made in earnest.</summary>
internal static class BrokenStores
{
    /// <summary>The faults, each with a case that must find it.</summary>
    public static IReadOnlyDictionary<string, (string Case, Func<ManualClock, ILeadStore> Make)> All { get; } = new Dictionary<string, (string, Func<ManualClock, ILeadStore>)>
    {
        ["forgets ids"] = ("ids: each counts once until its time is over", clock => new ForgetsIds(clock)),
        ["folds the case of ids"] = ("ids: no text is taken for another", clock => new FoldsIds(clock)),
        ["names all ids as counted"] = ("ids: those that were counted before are named", clock => new NamesAllIds(clock)),
        ["ignores versions"] = ("version: of concurrent commits one wins", clock => new IgnoresVersions(clock)),
        ["ignores epochs"] = ("models: a commit on an old epoch keeps nothing", clock => new IgnoresEpochs(clock)),
        ["ignores leases"] = ("due: what is taken is leased", clock => new IgnoresLeases(clock)),
        ["leaks scopes"] = ("scopes: leads of one id never meet", clock => new LeaksScopes(clock)),
        ["commits slots in halves"] = ("atomic: a commit that is refused keeps nothing", clock => new CommitsInHalves(clock)),
        ["keeps the caller's list"] = ("record: what was committed is nobody's to change", clock => new KeepsLists(clock)),
        ["loses messages on merge"] = ("merge: the messages of the alias are delivered still", clock => new LosesMessagesOnMerge(clock)),
        ["merges one after the other"] = ("merge: refused for either, it keeps neither", clock => new MergesInTurn(clock)),
        ["leaves aliases on erasure"] = ("erasure: aliases go too", clock => new LeavesAliases(clock)),
        ["revives nothing"] = ("dead letters: revived as the newest of their lead", clock => new RevivesNothing(clock)),
        ["cuts off unsure leads"] = ("hot: no more than asked for, and all that are unsure", clock => new CutsUnsure(clock)),
        ["lists one page only"] = ("list: every lead once over all pages", clock => new ListsOnePage(clock)),
        ["heeds no cancellation"] = ("cancelled: a call that nobody waits for keeps nothing", clock => new HeedsNoCancellation(clock)),
    };

    private sealed class ForgetsIds(ManualClock clock) : StoreWrapper(clock)
    {
        public override ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken)
        {
            commit.SignalIds.Clear();
            return base.CommitAsync(commit, cancellationToken);
        }
    }

    private sealed class FoldsIds(ManualClock clock) : StoreWrapper(clock)
    {
        public override ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken)
        {
            CountedSignal[] folded = [.. commit.SignalIds.Select(s => s with { Id = s.Id.ToUpperInvariant() })];
            commit.SignalIds.Clear();
            commit.SignalIds.AddRange(folded);
            return base.CommitAsync(commit, cancellationToken);
        }
    }

    private sealed class NamesAllIds(ManualClock clock) : StoreWrapper(clock)
    {
        public override async ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken)
        {
            CommitOutcome outcome = await base.CommitAsync(commit, cancellationToken);
            if (outcome == CommitOutcome.AlreadyCounted)
            {
                commit.CountedBefore.Clear();
                commit.CountedBefore.AddRange(commit.SignalIds.Select(s => s.Id));
            }

            return outcome;
        }
    }

    private sealed class IgnoresVersions(ManualClock clock) : StoreWrapper(clock)
    {
        public override async ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken)
        {
            CommitOutcome outcome;
            while ((outcome = await base.CommitAsync(commit, cancellationToken)) == CommitOutcome.VersionMoved)
            {
                LeadRecord now = new(ScoringModel.Standard);
                await ReadAsync(commit.Record.Key, now, cancellationToken);
                commit.Record.Version = now.Version;
            }

            return outcome;
        }
    }

    private sealed class IgnoresEpochs(ManualClock clock) : StoreWrapper(clock)
    {
        public override async ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken)
        {
            commit.Epoch = (await ReadModelAsync("", cancellationToken)).Epoch;
            return await base.CommitAsync(commit, cancellationToken);
        }
    }

    private sealed class IgnoresLeases(ManualClock clock) : StoreWrapper(clock)
    {
        private readonly List<LeadKey> _taken = [];

        public override async ValueTask<IReadOnlyList<LeadKey>> TakeDueAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
        {
            _taken.AddRange(await base.TakeDueAsync(now, most, lease, cancellationToken));
            return [.. _taken.Take(most)];
        }
    }

    private sealed class LeaksScopes(ManualClock clock) : StoreWrapper(clock)
    {
        public override ValueTask<IReadOnlyList<Responding.ResponseEvent>> EventsAsync(LeadKey key, CancellationToken cancellationToken) =>
            base.EventsAsync(key with { Scope = "" }, cancellationToken);
    }

    private sealed class CommitsInHalves(ManualClock clock) : StoreWrapper(clock)
    {
        public override async ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken)
        {
            SlotReservation? slot = commit.Reservation;
            commit.Reservation = null;
            CommitOutcome outcome = await base.CommitAsync(commit, cancellationToken);
            commit.Reservation = slot;
            if (outcome != CommitOutcome.Committed || slot is null)
            {
                return outcome;
            }

            LeadRecord record = new(ScoringModel.Standard);
            await ReadAsync(commit.Record.Key, record, cancellationToken);
            return await base.CommitAsync(new LeadCommit { Record = record, Epoch = commit.Epoch, Reservation = slot }, cancellationToken);
        }
    }

    private sealed class KeepsLists(ManualClock clock) : StoreWrapper(clock)
    {
        private IReadOnlyList<LeadId> _aliases = [];

        public override ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken)
        {
            _aliases = commit.Record.Aliases;
            return base.CommitAsync(commit, cancellationToken);
        }

        public override async ValueTask<bool> ReadAsync(LeadKey key, LeadRecord into, CancellationToken cancellationToken)
        {
            bool isKept = await base.ReadAsync(key, into, cancellationToken);
            into.Aliases = _aliases;
            return isKept;
        }
    }

    private sealed class LosesMessagesOnMerge(ManualClock clock) : StoreWrapper(clock)
    {
        private LeadKey? _from;

        public override ValueTask<CommitOutcome> MergeAsync(LeadCommit into, LeadCommit from, CancellationToken cancellationToken)
        {
            _from = from.Record.Key;
            return base.MergeAsync(into, from, cancellationToken);
        }

        public override async ValueTask<IReadOnlyList<LeasedMessage>> TakeMessagesAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken) =>
            [.. (await base.TakeMessagesAsync(now, most, lease, cancellationToken)).Where(m => m.Message.Key != _from)];
    }

    private sealed class MergesInTurn(ManualClock clock) : StoreWrapper(clock)
    {
        public override async ValueTask<CommitOutcome> MergeAsync(LeadCommit into, LeadCommit from, CancellationToken cancellationToken)
        {
            CommitOutcome first = await CommitAsync(into, cancellationToken);
            return first == CommitOutcome.Committed ? await CommitAsync(from, cancellationToken) : first;
        }
    }

    private sealed class LeavesAliases(ManualClock clock) : StoreWrapper(clock)
    {
        public override ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken)
        {
            commit.Record.Aliases = commit.IsErasure ? [] : commit.Record.Aliases;
            return base.CommitAsync(commit, cancellationToken);
        }
    }

    private sealed class RevivesNothing(ManualClock clock) : StoreWrapper(clock)
    {
        public override async ValueTask<bool> ReviveAsync(string scope, string messageId, CancellationToken cancellationToken) =>
            (await DeadLettersAsync(scope, 100, cancellationToken)).Any(m => m.Id == messageId);
    }

    private sealed class CutsUnsure(ManualClock clock) : StoreWrapper(clock)
    {
        public override async ValueTask<IReadOnlyList<LeadRecord>> HotAsync(string scope, ScoringModel model, DateTimeOffset at, int most, CancellationToken cancellationToken) =>
            [.. (await base.HotAsync(scope, model, at, most, cancellationToken)).Take(most)];
    }

    private sealed class ListsOnePage(ManualClock clock) : StoreWrapper(clock)
    {
        public override async ValueTask<LeadPage> ListAsync(LeadQuery query, CancellationToken cancellationToken) =>
            (await base.ListAsync(query, cancellationToken)) with { Next = null };
    }

    private sealed class HeedsNoCancellation(ManualClock clock) : StoreWrapper(clock)
    {
        public override ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken) => base.CommitAsync(commit, default);
    }
}
