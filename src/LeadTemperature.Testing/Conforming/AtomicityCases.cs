using LeadTemperature.Routing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>A commit is kept whole or not at all, and judged in one order.</summary>
internal static class AtomicityCases
{
    private static IEnumerable<RotationChange> Changes =>
        [new AttendanceChanged("sales", [new RepEntrance("bob")], [], [], []), new TurnUsed("sales", "bob", [])];

    public static IEnumerable<StoreCase> All =>
    [
        new("atomic: a commit that is refused keeps nothing", NothingAsync),
        new("atomic: a commit that is kept is kept whole", WholeAsync),
        new("order: erased, models, version, ids, slots", OrderAsync),
    ];

    private static async Task NothingAsync(Bench b)
    {
        LeadKey key = Bench.Key(1);
        await b.CommitAsync(Bench.Key(2), c => c.Reservation = Samples.Slot(c.Record.Key)).ConfigureAwait(false);
        await b.CommitAsync(key, c => c.SignalIds.Add(Samples.Signal("old", b.Now))).ConfigureAwait(false);
        (CommitOutcome Outcome, Action<LeadCommit> Spoil)[] refusals =
        [
            (CommitOutcome.ModelMoved, c => c.Epoch++),
            (CommitOutcome.VersionMoved, c => c.Record.Version--),
            (CommitOutcome.AlreadyCounted, c => c.SignalIds.Add(Samples.Signal("old", b.Now))),
            (CommitOutcome.SlotTaken, c => c.Reservation = Samples.Slot(key, fence: 9)),
        ];
        foreach ((CommitOutcome outcome, Action<LeadCommit> spoil) in refusals)
        {
            b.Same(outcome, await b.TryAsync(key, c =>
            {
                Full(b, c);
                spoil(c);
            }).ConfigureAwait(false), "A commit that something is against is refused for that.");
            string sentence = $"A commit that is refused ({outcome}) keeps nothing.";
            LeadRecord read = await b.ReadAsync(key).ConfigureAwait(false);
            b.Same((1L, 0.0), (read.Version, read.Score), sentence);
            b.SameAll([], await b.Store.EventsAsync(key, default).ConfigureAwait(false), sentence);
            b.Same(0, (await b.TakeMessagesAsync().ConfigureAwait(false)).Count, sentence);
            b.Same(0, (await b.TakeDueAsync().ConfigureAwait(false)).Count, sentence);
            RoutingState routing = await b.Store.ReadRoutingAsync(Bench.Scope, default).ConfigureAwait(false);
            b.Same(0, routing.Slots.HeldBy("bob"), sentence);
            b.Same(1L, routing.RotationOf("sales").NextTurn, sentence);
        }

        b.Same(CommitOutcome.Committed, await b.TryAsync(key, c => c.SignalIds.Add(Samples.Signal("new", b.Now))).ConfigureAwait(false), "A commit that is refused counts no id.");
    }

    private static async Task WholeAsync(Bench b)
    {
        LeadKey key = Bench.Key(1);
        await b.CommitAsync(key, c => Full(b, c)).ConfigureAwait(false);
        const string Sentence = "A commit that is kept is kept whole.";
        b.Same(9.0, (await b.ReadAsync(key).ConfigureAwait(false)).Score, Sentence);
        b.Same(1, (await b.Store.EventsAsync(key, default).ConfigureAwait(false)).Count, Sentence);
        b.SameAll([Samples.Message(key, 1, b.Now)], (await b.TakeMessagesAsync().ConfigureAwait(false)).Select(m => m.Message), Sentence);
        b.SameAll([key], await b.TakeDueAsync().ConfigureAwait(false), Sentence);
        RoutingState routing = await b.Store.ReadRoutingAsync(Bench.Scope, default).ConfigureAwait(false);
        b.Same((1, Changes.Aggregate(PoolRotation.Start("sales"), (r, c) => r.Apply(c)).NextTurn), (routing.Slots.HeldBy("bob"), routing.RotationOf("sales").NextTurn), Sentence);
        b.Same(CommitOutcome.AlreadyCounted, await b.TryAsync(key, c => c.SignalIds.Add(Samples.Signal("new", b.Now))).ConfigureAwait(false), Sentence);
    }

    private static async Task OrderAsync(Bench b)
    {
        LeadKey key = Bench.Key(1);
        await b.CommitAsync(Bench.Key(2), c => c.Reservation = Samples.Slot(c.Record.Key)).ConfigureAwait(false);
        await b.CommitAsync(key, c => c.SignalIds.Add(Samples.Signal("old", b.Now))).ConfigureAwait(false);
        LeadCommit commit = await b.PrepareAsync(key, c =>
        {
            c.Epoch++;
            c.Record.Version--;
            c.SignalIds.Add(Samples.Signal("old", b.Now));
            c.Reservation = Samples.Slot(key, fence: 2);
        }).ConfigureAwait(false);
        const string Sentence = "What a commit is judged by, in this order: erased before, epoch of the models, version, ids of signals, slots.";
        b.Same(CommitOutcome.ModelMoved, await b.Store.CommitAsync(commit, default).ConfigureAwait(false), Sentence);
        commit.Epoch--;
        b.Same(CommitOutcome.VersionMoved, await b.Store.CommitAsync(commit, default).ConfigureAwait(false), Sentence);
        commit.Record.Version++;
        b.Same(CommitOutcome.AlreadyCounted, await b.Store.CommitAsync(commit, default).ConfigureAwait(false), Sentence);
        commit.SignalIds.Clear();
        b.Same(CommitOutcome.SlotTaken, await b.Store.CommitAsync(commit, default).ConfigureAwait(false), Sentence);
        await b.CommitAsync(key, c => c.IsErasure = true).ConfigureAwait(false);
        commit.Epoch++;
        b.Same(CommitOutcome.Erased, await b.Store.CommitAsync(commit, default).ConfigureAwait(false), Sentence);
    }

    private static void Full(Bench b, LeadCommit c)
    {
        LeadKey key = c.Record.Key;
        c.Record.Score = 9;
        c.Record.TemperatureDue = b.Now;
        c.SignalIds.Add(Samples.Signal("new", b.Now));
        c.Events.Add(Samples.Event(key.Lead, 1, b.Now));
        c.Messages.Add(Samples.Message(key, 1, b.Now));
        c.Reservation = new SlotReservation(key.Lead, 1, "bob", 5);
        c.RotationChanges.AddRange(Changes);
    }
}
