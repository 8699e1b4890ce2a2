using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>Messages that were given up.</summary>
internal static class DeadLetterCases
{
    public static IEnumerable<StoreCase> All =>
    [
        new("dead letters: of a scope, oldest first, the next message goes on", BuryAsync),
        new("dead letters: revived as the newest of their lead", ReviveAsync),
        new("dead letters: whatever the ids", HostileAsync),
    ];

    private static async Task BuryAsync(Bench b)
    {
        foreach (string scope in (string[])["acme", "ACME", ""])
        {
            LeadKey key = Bench.Key(1, scope);
            await b.CommitAsync(key, c => Post(c, b.Now, [1, 2, 3])).ConfigureAwait(false);
        }

        for (int round = 0; round < 2; round++)
        {
            foreach (LeasedMessage message in await b.TakeMessagesAsync().ConfigureAwait(false))
            {
                b.Holds(await b.Store.BuryAsync(message, default).ConfigureAwait(false), "Who has the lease of a message gives it up.");
                b.Holds(!await b.Store.BuryAsync(message, default).ConfigureAwait(false), "A message is given up once.");
            }

            await b.PassAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        }

        foreach (string scope in (string[])["acme", "ACME", ""])
        {
            IReadOnlyList<LeadMessage> dead = await b.Store.DeadLettersAsync(scope, 9, default).ConfigureAwait(false);
            b.SameAll([(scope, 1L), (scope, 2L)], dead.Select(m => (m.Key.Scope, m.Event.Sequence)), "The dead letters of a scope are its own, oldest first.");
            b.Same(1, (await b.Store.DeadLettersAsync(scope, 1, default).ConfigureAwait(false)).Count, "No more dead letters come than were asked for.");
        }

        b.Holds((await b.TakeMessagesAsync().ConfigureAwait(false)).All(m => (m.Message.Event.Sequence, m.Attempt) == (3, 1)), "When a message is given up, the later ones of its lead go on.");
    }

    private static async Task ReviveAsync(Bench b)
    {
        LeadKey key = Bench.Key(1);
        await b.CommitAsync(key, c => Post(c, b.Now, [1, 2])).ConfigureAwait(false);
        LeasedMessage first = await b.TakeOneAsync("A message is taken.").ConfigureAwait(false);
        await b.Store.BuryAsync(first, default).ConfigureAwait(false);
        b.Holds(!await b.Store.ReviveAsync("other", first.Message.Id, default).ConfigureAwait(false), "A dead letter is revived in its own scope only.");
        b.Holds(!await b.Store.ReviveAsync(Bench.Scope, first.Message.Id + "0", default).ConfigureAwait(false), "There is no dead letter of that id.");
        b.Holds(await b.Store.ReviveAsync(Bench.Scope, first.Message.Id, default).ConfigureAwait(false), "A dead letter is revived by its id.");
        b.Holds(!await b.Store.ReviveAsync(Bench.Scope, first.Message.Id, default).ConfigureAwait(false), "A dead letter that was revived is none any more.");
        b.Same(0, (await b.Store.DeadLettersAsync(Bench.Scope, 9, default).ConfigureAwait(false)).Count, "A dead letter that was revived is none any more.");
        LeasedMessage second = await b.TakeOneAsync("The next message of the lead is taken.").ConfigureAwait(false);
        b.Same(2L, second.Message.Event.Sequence, "A dead letter is revived as the newest message of its lead.");
        await b.Store.SettleAsync(second, default).ConfigureAwait(false);
        LeasedMessage revived = await b.TakeOneAsync("A dead letter that was revived is delivered again.").ConfigureAwait(false);
        b.Same((first.Message, 1), (revived.Message, revived.Attempt), "A dead letter is revived with no attempt made.");
        b.Holds(await b.Store.BuryAsync(revived, default).ConfigureAwait(false), "A message that was revived may be given up again.");
        b.Same(1, (await b.Store.DeadLettersAsync(Bench.Scope, 9, default).ConfigureAwait(false)).Count, "A message that was revived may be given up again.");
    }

    private static async Task HostileAsync(Bench b)
    {
        foreach (string id in Samples.HostileTexts)
        {
            await b.CommitAsync(Bench.Key(id), c => Post(c, b.Now, [1])).ConfigureAwait(false);
            LeasedMessage message = await b.TakeOneAsync("A message is taken.").ConfigureAwait(false);
            await b.Store.BuryAsync(message, default).ConfigureAwait(false);
        }

        IReadOnlyList<LeadMessage> dead = await b.Store.DeadLettersAsync(Bench.Scope, 100, default).ConfigureAwait(false);
        b.SameAll(Samples.HostileTexts.Select(id => (LeadId)id).Order(), dead.Select(m => m.Key.Lead).Order(), "Each message that is given up is a dead letter.");
        foreach (LeadMessage letter in dead)
        {
            b.Holds(await b.Store.ReviveAsync(Bench.Scope, letter.Id, default).ConfigureAwait(false), "A dead letter is revived by its id.");
            LeasedMessage revived = await b.TakeOneAsync("A dead letter that was revived is delivered again.").ConfigureAwait(false);
            b.Same(letter, revived.Message, "A dead letter is revived by its id, and no other one.");
        }
    }

    private static void Post(LeadCommit commit, DateTimeOffset at, ReadOnlySpan<long> sequences)
    {
        foreach (long sequence in sequences)
        {
            commit.Messages.Add(Samples.Message(commit.Record.Key, sequence, at));
        }
    }
}
