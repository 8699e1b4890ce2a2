using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>Slots and rotations.</summary>
internal static class RoutingCases
{
    public static IEnumerable<StoreCase> All =>
    [
        new("slots: the last one goes to one of many at once", LastSlotAsync),
        new("slots: what is released is free", ReleaseAsync),
        new("slots: a record owner's may exceed", ExceedAsync),
        new("slots: a lead holds one at most", OneEachAsync),
        new("rotations: changes are applied in order", RotationsAsync),
    ];

    private static async Task LastSlotAsync(Bench b)
    {
        LeadCommit[] commits = new LeadCommit[8];
        for (int id = 0; id < commits.Length; id++)
        {
            commits[id] = await b.PrepareAsync(Bench.Key(id), c => c.Reservation = Samples.Slot(c.Record.Key, capacity: 3)).ConfigureAwait(false);
        }

        CommitOutcome[] outcomes = await Task.WhenAll(commits.Select(c => Task.Run(async () => await b.Store.CommitAsync(c, default).ConfigureAwait(false)))).ConfigureAwait(false);
        const string Sentence = "Of commits that take the last slots of a rep, as many are kept as there are slots.";
        b.Same(3, outcomes.Count(o => o == CommitOutcome.Committed), Sentence);
        b.Same(5, outcomes.Count(o => o == CommitOutcome.SlotTaken), Sentence);
        SlotBook slots = await SlotsAsync(b).ConfigureAwait(false);
        b.Same(3, slots.HeldBy("ada"), Sentence);
        for (int id = 0; id < commits.Length; id++)
        {
            bool isKept = outcomes[id] == CommitOutcome.Committed;
            b.Same(isKept, await b.HoldsSlotAsync("ada", Bench.Key(id)).ConfigureAwait(false), "A lead holds the slot that its commit took.");
            b.Same(isKept, (await b.ReadAsync(Bench.Key(id)).ConfigureAwait(false)).Version > 0, "A commit whose slot is taken keeps nothing.");
        }
    }

    private static async Task ReleaseAsync(Bench b)
    {
        await b.CommitAsync(Bench.Key(1), c => c.Reservation = Samples.Slot(c.Record.Key, fence: 4)).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key(1), c => c.ReleasedFence = 3).ConfigureAwait(false);
        b.Same(CommitOutcome.SlotTaken, await TakeAsync(b, 2).ConfigureAwait(false), "A slot of a higher fencing number than the released one stays taken.");
        await b.CommitAsync(Bench.Key(1), c => c.ReleasedFence = 4).ConfigureAwait(false);
        b.Same(0, (await SlotsAsync(b).ConfigureAwait(false)).HeldBy("ada"), "Slots up to the released fencing number are free.");
        b.Same(CommitOutcome.Committed, await TakeAsync(b, 2).ConfigureAwait(false), "A slot that was released is free for another lead.");
    }

    private static async Task ExceedAsync(Bench b)
    {
        await b.CommitAsync(Bench.Key(1), c => c.Reservation = Samples.Slot(c.Record.Key)).ConfigureAwait(false);
        b.Same(
            CommitOutcome.Committed,
            await b.TryAsync(Bench.Key(2), c => c.Reservation = Samples.Slot(c.Record.Key, mayExceed: true)).ConfigureAwait(false),
            "A reservation that may exceed the capacity is kept beyond it.");
        b.Same(2, (await SlotsAsync(b).ConfigureAwait(false)).HeldBy("ada"), "A slot beyond the capacity counts.");
    }

    private static async Task OneEachAsync(Bench b)
    {
        await b.CommitAsync(Bench.Key(1), c => c.Reservation = Samples.Slot(c.Record.Key)).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key(1), c => c.Reservation = new SlotReservation(1, 2, "bob", 1)).ConfigureAwait(false);
        SlotBook slots = await SlotsAsync(b).ConfigureAwait(false);
        b.Same((0, 1), (slots.HeldBy("ada"), slots.HeldBy("bob")), "A newer reservation of a lead frees its older one.");
        await b.CommitAsync(Bench.Key(1), c =>
        {
            c.ReleasedFence = 2;
            c.Reservation = Samples.Slot(c.Record.Key, fence: 3);
        }).ConfigureAwait(false);
        slots = await SlotsAsync(b).ConfigureAwait(false);
        b.Same((1, 0), (slots.HeldBy("ada"), slots.HeldBy("bob")), "A commit frees the old slot and takes the new one.");
    }

    private static async Task RotationsAsync(Bench b)
    {
        PoolRotation expected = PoolRotation.Start("sales");
        RotationChange[] changes =
        [
            new AttendanceChanged("sales", [new RepEntrance("ada"), new RepEntrance("bob")], [], [], []),
            new TurnUsed("sales", "ada", [new RepWeight("ada", 1), new RepWeight("bob", 2)]),
            new TurnUsed("sales", "bob", [new RepWeight("ada", 1), new RepWeight("bob", 2)]),
            new AttendanceChanged("sales", [], ["ada"], [], []),
        ];
        foreach (RotationChange[] some in changes.Chunk(2))
        {
            await b.CommitAsync(Bench.Key(1), c => c.RotationChanges.AddRange(some)).ConfigureAwait(false);
            expected = some.Aggregate(expected, (rotation, change) => rotation.Apply(change));
        }

        await b.CommitAsync(Bench.Key(2), c => c.RotationChanges.Add(new AttendanceChanged("support", [new RepEntrance("eve")], [], [], []))).ConfigureAwait(false);
        RoutingState state = await b.Store.ReadRoutingAsync(Bench.Scope, default).ConfigureAwait(false);
        b.SameAll(["sales", "support"], state.Rotations.Select(r => r.Pool), "Each pool that has decided anything has its rotation.");
        PoolRotation read = state.RotationOf("sales");
        b.Same((expected.NextTurn, expected.Denominator), (read.NextTurn, read.Denominator), "Changes of rotations are applied in order.");
        b.SameAll(expected.Standings, read.Standings, "Changes of rotations are applied in order.");
    }

    private static Task<CommitOutcome> TakeAsync(Bench b, LeadId lead) => b.TryAsync(Bench.Key(lead), c => c.Reservation = Samples.Slot(c.Record.Key));

    private static async Task<SlotBook> SlotsAsync(Bench b) => (await b.Store.ReadRoutingAsync(Bench.Scope, default).ConfigureAwait(false)).Slots;
}
