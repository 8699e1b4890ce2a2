using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>Two leads that are one.</summary>
internal static class MergeCases
{
    private static readonly LeadKey Into = Bench.Key("into");
    private static readonly LeadKey From = Bench.Key("from");

    public static IEnumerable<StoreCase> All =>
    [
        new("merge: both are kept, and ids go over", BothAsync),
        new("merge: the messages of the alias are delivered still", MessagesAsync),
        new("merge: refused for either, it keeps neither", NeitherAsync),
        new("merge: both ways at once, one is kept", CrossedAsync),
        new("merge: of leads that were not kept", NewAsync),
    ];

    private static async Task BothAsync(Bench b)
    {
        await b.CommitAsync(Into, c => c.SignalIds.Add(Samples.Signal("s-1", b.Now))).ConfigureAwait(false);
        await b.CommitAsync(From, c =>
        {
            c.SignalIds.AddRange([Samples.Signal("s-1", b.Now), Samples.Signal("s-2", b.Now)]);
            c.Events.Add(Samples.Event(From.Lead, 1, b.Now));
            c.Record.TemperatureDue = b.Now;
        }).ConfigureAwait(false);
        (LeadCommit into, LeadCommit from) = await PrepareAsync(b).ConfigureAwait(false);
        into.Events.Add(Samples.Event(Into.Lead, 1, b.Now));
        from.Record.TemperatureDue = null;
        from.Events.Add(Samples.Event(From.Lead, 2, b.Now));
        b.Same(CommitOutcome.Committed, await b.Store.MergeAsync(into, from, default).ConfigureAwait(false), "A merge with nothing against it is kept.");
        b.Same((2L, 2L), (into.Record.Version, from.Record.Version), "After a merge, both records have their new versions.");
        LeadRecord read = await b.ReadAsync(Into).ConfigureAwait(false);
        b.Same((2L, 9.0), (read.Version, read.Score), "A merge keeps what was decided about both leads.");
        b.SameAll([From.Lead], read.Aliases, "A merge keeps what was decided about both leads.");
        b.Same(2L, (await b.ReadAsync(From).ConfigureAwait(false)).Version, "A merge keeps what was decided about both leads.");
        b.Same(1, (await b.Store.EventsAsync(Into, default).ConfigureAwait(false)).Count, "The events of a merge are appended to each lead's own.");
        b.Same(2, (await b.Store.EventsAsync(From, default).ConfigureAwait(false)).Count, "The events of a merge are appended to each lead's own.");
        b.Same(0, (await b.TakeDueAsync().ConfigureAwait(false)).Count, "After a merge, what is due is as its records say.");
        LeadCommit again = await b.PrepareAsync(Into, c => c.SignalIds.AddRange(
            [Samples.Signal("s-1", b.Now), Samples.Signal("s-2", b.Now), Samples.Signal("s-3", b.Now)])).ConfigureAwait(false);
        b.Same(CommitOutcome.AlreadyCounted, await b.Store.CommitAsync(again, default).ConfigureAwait(false), "The ids of signals of a merged lead go over to the one that goes on.");
        b.SameAll(["s-1", "s-2"], again.CountedBefore.Order(StringComparer.Ordinal), "The ids of signals of a merged lead go over to the one that goes on.");
    }

    private static async Task MessagesAsync(Bench b)
    {
        await b.CommitAsync(Into).ConfigureAwait(false);
        await b.CommitAsync(From, c => c.Messages.Add(Samples.Message(From, 1, b.Now))).ConfigureAwait(false);
        (LeadCommit into, LeadCommit from) = await PrepareAsync(b).ConfigureAwait(false);
        from.Messages.Add(Samples.Message(From, 2, b.Now));
        into.Messages.Add(Samples.Message(Into, 1, b.Now));
        b.Same(CommitOutcome.Committed, await b.Store.MergeAsync(into, from, default).ConfigureAwait(false), "A merge with nothing against it is kept.");
        List<LeadMessage> told = [];
        for (int round = 0; round < 3; round++)
        {
            foreach (LeasedMessage message in await b.TakeMessagesAsync().ConfigureAwait(false))
            {
                told.Add(message.Message);
                await b.Store.SettleAsync(message, default).ConfigureAwait(false);
            }
        }

        b.SameAll([1L, 2L], told.Where(m => m.Key == From).Select(m => m.Event.Sequence), "The messages of a merged lead that wait are delivered still.");
        b.SameAll([1L], told.Where(m => m.Key == Into).Select(m => m.Event.Sequence), "The messages of a merge are delivered.");
    }

    private static async Task NeitherAsync(Bench b)
    {
        await b.CommitAsync(Bench.Key("third"), c => c.Reservation = Samples.Slot(c.Record.Key)).ConfigureAwait(false);
        await b.CommitAsync(Into, c => c.SignalIds.Add(Samples.Signal("i", b.Now))).ConfigureAwait(false);
        await b.CommitAsync(From, c => c.SignalIds.Add(Samples.Signal("f", b.Now))).ConfigureAwait(false);
        (CommitOutcome Outcome, Action<LeadCommit, LeadCommit> Spoil)[] refusals =
        [
            (CommitOutcome.ModelMoved, (into, _) => into.Epoch++),
            (CommitOutcome.ModelMoved, (_, from) => from.Epoch++),
            (CommitOutcome.VersionMoved, (into, _) => into.Record.Version--),
            (CommitOutcome.VersionMoved, (_, from) => from.Record.Version--),
            (CommitOutcome.AlreadyCounted, (into, _) => into.SignalIds.Add(Samples.Signal("i", b.Now))),
            (CommitOutcome.SlotTaken, (into, _) => into.Reservation = Samples.Slot(Into)),
            (CommitOutcome.SlotTaken, (_, from) => from.Reservation = Samples.Slot(From)),
        ];
        foreach ((CommitOutcome outcome, Action<LeadCommit, LeadCommit> spoil) in refusals)
        {
            (LeadCommit into, LeadCommit from) = await PrepareAsync(b).ConfigureAwait(false);
            into.Messages.Add(Samples.Message(Into, 1, b.Now));
            spoil(into, from);
            b.Same(outcome, await b.Store.MergeAsync(into, from, default).ConfigureAwait(false), "A merge that something is against is refused for that.");
            b.Same(1L, (await b.ReadAsync(Into).ConfigureAwait(false)).Version, "A merge keeps both or neither.");
            b.Same(1L, (await b.ReadAsync(From).ConfigureAwait(false)).Version, "A merge keeps both or neither.");
            b.Same(0, (await b.TakeMessagesAsync().ConfigureAwait(false)).Count, "A merge keeps both or neither.");
        }

        b.Same(CommitOutcome.Committed, await b.TryAsync(Into, c => c.SignalIds.Add(Samples.Signal("f", b.Now))).ConfigureAwait(false), "A merge that is refused moves no ids.");
        await b.CommitAsync(From, c => c.IsErasure = true).ConfigureAwait(false);
        (LeadCommit last, LeadCommit gone) = await PrepareAsync(b).ConfigureAwait(false);
        b.Same(CommitOutcome.Erased, await b.Store.MergeAsync(last, gone, default).ConfigureAwait(false), "A merge with a lead that was erased is refused.");
        b.Same(2L, (await b.ReadAsync(Into).ConfigureAwait(false)).Version, "A merge keeps both or neither.");
    }

    private static async Task CrossedAsync(Bench b)
    {
        for (int i = 0; i < 10; i++)
        {
            (LeadKey one, LeadKey two) = (Bench.Key($"one-{i}"), Bench.Key($"two-{i}"));
            await b.CommitAsync(one).ConfigureAwait(false);
            await b.CommitAsync(two).ConfigureAwait(false);
            LeadCommit[] commits = new LeadCommit[4];
            for (int c = 0; c < commits.Length; c++)
            {
                commits[c] = await b.PrepareAsync(c is 0 or 3 ? one : two).ConfigureAwait(false);
            }

            CommitOutcome[] outcomes = await Task.WhenAll(
                Task.Run(async () => await b.Store.MergeAsync(commits[0], commits[1], default).ConfigureAwait(false)),
                Task.Run(async () => await b.Store.MergeAsync(commits[2], commits[3], default).ConfigureAwait(false))).ConfigureAwait(false);
            b.SameAll([CommitOutcome.Committed, CommitOutcome.VersionMoved], outcomes.Order(), "Of two merges of the same leads at once, one is kept, and neither waits for ever.");
        }
    }

    private static async Task NewAsync(Bench b)
    {
        (LeadCommit into, LeadCommit from) = await PrepareAsync(b).ConfigureAwait(false);
        b.Same(CommitOutcome.Committed, await b.Store.MergeAsync(into, from, default).ConfigureAwait(false), "Leads that were not kept yet are merged as others are.");
        b.Same(1L, (await b.ReadAsync(From).ConfigureAwait(false)).Version, "A merge keeps what was decided about both leads.");
    }

    private static async Task<(LeadCommit Into, LeadCommit From)> PrepareAsync(Bench b)
    {
        LeadCommit into = await b.PrepareAsync(Into, c =>
        {
            c.Record.Score = 9;
            c.Record.Aliases = [From.Lead];
        }).ConfigureAwait(false);
        return (into, await b.PrepareAsync(From).ConfigureAwait(false));
    }
}
