using LeadTemperature.Routing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>A lead that is erased.</summary>
internal static class ErasureCases
{
    public static IEnumerable<StoreCase> All =>
    [
        new("erasure: nothing of the lead is left", NothingLeftAsync),
        new("erasure: aliases go too", AliasesAsync),
        new("erasure: late deliveries are refused", LateAsync),
        new("erasure: of a lead that was not kept", UnknownAsync),
        new("erasure: other leads and scopes stay", OthersAsync),
    ];

    private static async Task NothingLeftAsync(Bench b)
    {
        LeadKey key = Bench.Key("gone");
        await FillAsync(b, key).ConfigureAwait(false);
        LeasedMessage buried = await b.TakeOneAsync("A message is taken.").ConfigureAwait(false);
        await b.Store.BuryAsync(buried, default).ConfigureAwait(false);
        LeasedMessage leased = await b.TakeOneAsync("The next message is taken.").ConfigureAwait(false);
        await EraseAsync(b, key).ConfigureAwait(false);
        await AssertGoneAsync(b, key).ConfigureAwait(false);
        b.Holds(!await b.Store.SettleAsync(leased, default).ConfigureAwait(false), "A message of a lead that was erased meanwhile is not there to settle.");
        b.Holds(!await b.Store.BuryAsync(leased, default).ConfigureAwait(false), "A message of a lead that was erased meanwhile is not there to give up.");
        b.Holds(!await b.Store.ReviveAsync(Bench.Scope, buried.Message.Id, default).ConfigureAwait(false), "The dead letters of a lead that was erased are deleted.");
        await b.PassAsync(Bench.Lease * 2).ConfigureAwait(false);
        await AssertGoneAsync(b, key).ConfigureAwait(false);
        StoreStatus status = await b.Store.StatusAsync(default).ConfigureAwait(false);
        b.Same((0L, 0L, 1L), (status.DeadLetters, status.Waiting, status.Erased), "Of a lead that was erased a count is left.");
        b.Same((null, null), (status.FirstDue, status.OldestMessage), "Of a lead that was erased nothing is due and nothing waits.");
    }

    private static async Task AliasesAsync(Bench b)
    {
        LeadKey[] aliases = [Bench.Key("old"), Bench.Key("older"), Bench.Key("never kept")];
        foreach (LeadKey alias in aliases[..2])
        {
            await FillAsync(b, alias).ConfigureAwait(false);
        }

        LeadKey key = Bench.Key("gone");
        await b.CommitAsync(key, c => c.Record.Aliases = [.. aliases.Select(a => a.Lead)]).ConfigureAwait(false);
        await EraseAsync(b, key).ConfigureAwait(false);
        foreach (LeadKey one in aliases.Append(key))
        {
            await AssertGoneAsync(b, one).ConfigureAwait(false);
            b.Same(CommitOutcome.Erased, await b.TryAsync(one).ConfigureAwait(false), "The leads that were merged into one that is erased are erased too.");
        }
    }

    private static async Task LateAsync(Bench b)
    {
        foreach (string id in Samples.HostileTexts)
        {
            LeadKey key = Bench.Key(id);
            LeadCommit late = await b.PrepareAsync(key, c => c.SignalIds.Add(Samples.Signal("s-1", b.Now))).ConfigureAwait(false);
            b.Same(CommitOutcome.Committed, await b.TryAsync(key).ConfigureAwait(false), "A lead is not taken for another one that was erased.");
            LeadCommit later = await b.PrepareAsync(key).ConfigureAwait(false);
            await EraseAsync(b, key).ConfigureAwait(false);
            foreach (LeadCommit commit in (LeadCommit[])[late, later, await b.PrepareAsync(key, c => c.IsErasure = true).ConfigureAwait(false)])
            {
                b.Same(CommitOutcome.Erased, await b.Store.CommitAsync(commit, default).ConfigureAwait(false), "A commit of a lead that was erased is refused, on whatever version.");
            }

            await AssertGoneAsync(b, key).ConfigureAwait(false);
        }
    }

    private static async Task UnknownAsync(Bench b)
    {
        await EraseAsync(b, Bench.Key("unknown")).ConfigureAwait(false);
        b.Same(CommitOutcome.Erased, await b.TryAsync(Bench.Key("unknown")).ConfigureAwait(false), "A lead that was not kept is erased as others are.");
        await AssertGoneAsync(b, Bench.Key("unknown")).ConfigureAwait(false);
    }

    private static async Task OthersAsync(Bench b)
    {
        LeadKey[] others = [Bench.Key("lead", "other"), Bench.Key("lead", ""), Bench.Key("LEAD"), Bench.Key("ad", "acmele")];
        foreach (LeadKey other in others)
        {
            await b.CommitAsync(other, c => c.Reservation = new SlotReservation(other.Lead, 1, "ada", 9)).ConfigureAwait(false);
        }

        await FillAsync(b, Bench.Key("lead")).ConfigureAwait(false);
        await EraseAsync(b, Bench.Key("lead")).ConfigureAwait(false);
        foreach (LeadKey other in others)
        {
            const string Sentence = "Where a lead is erased, other leads stay, and that of the same id in another scope.";
            b.Same(1L, (await b.ReadAsync(other).ConfigureAwait(false)).Version, Sentence);
            b.Holds(await b.HoldsSlotAsync("ada", other).ConfigureAwait(false), Sentence);
            b.Same(CommitOutcome.Committed, await b.TryAsync(other).ConfigureAwait(false), Sentence);
        }
    }

    private static Task FillAsync(Bench b, LeadKey key) => b.CommitAsync(key, c =>
    {
        Samples.Fill(c.Record, b.Now);
        c.Record.Aliases = [];
        c.SignalIds.Add(Samples.Signal("s-1", b.Now));
        c.Events.Add(Samples.Event(key.Lead, 1, b.Now));
        c.Messages.AddRange([Samples.Message(key, 1, b.Now), Samples.Message(key, 2, b.Now)]);
        c.Reservation = Samples.Slot(key, capacity: 9);
    });

    private static Task EraseAsync(Bench b, LeadKey key) => b.CommitAsync(key, c =>
    {
        c.IsErasure = true;
        c.Events.Add(Samples.Event(key.Lead, 2, b.Now));
    });

    private static async Task AssertGoneAsync(Bench b, LeadKey key)
    {
        const string Sentence = "Of a lead that was erased, record, ids, events, messages and slots are deleted.";
        LeadRecord read = await b.ReadAsync(key).ConfigureAwait(false);
        b.Same((0L, null, 0), (read.Version, read.Response, read.Aliases.Count), Sentence);
        b.SameAll([], await b.Store.EventsAsync(key, default).ConfigureAwait(false), Sentence);
        b.SameAll([], (await b.TakeMessagesAsync().ConfigureAwait(false)).Select(m => m.Message.Key), Sentence);
        b.SameAll([], (await b.Store.DeadLettersAsync(key.Scope, 9, default).ConfigureAwait(false)).Select(m => m.Key), Sentence);
        b.SameAll([], await b.TakeDueAsync(now: b.Now.AddDays(9)).ConfigureAwait(false), Sentence);
        b.Holds(!await b.HoldsSlotAsync("ada", key).ConfigureAwait(false), Sentence);
        b.SameAll([], await b.Store.WaitingAsync(9, default).ConfigureAwait(false), Sentence);
        b.Same(0, (await b.Store.HotAsync(key.Scope, ScoringModel.Standard, b.Now, 9, default).ConfigureAwait(false)).Count, Sentence);
        LeadPage page = await b.Store.ListAsync(new LeadQuery { Scope = key.Scope, Model = ScoringModel.Standard }, default).ConfigureAwait(false);
        b.Holds(page.Leads.All(l => l.Key != key), Sentence);
    }
}
