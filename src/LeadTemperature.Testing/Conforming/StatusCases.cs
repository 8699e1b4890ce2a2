using LeadTemperature.Responding;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>How a store is doing.</summary>
internal static class StatusCases
{
    public static IEnumerable<StoreCase> All =>
    [
        new("status: of an empty store", EmptyAsync),
        new("status: first due, but not what is taken", FirstDueAsync),
        new("status: the oldest message until it is settled", OldestMessageAsync),
        new("status: dead letters, waiting, erased", CountsAsync),
    ];

    private static async Task EmptyAsync(Bench b)
    {
        StoreStatus status = await b.Store.StatusAsync(default).ConfigureAwait(false);
        b.Same((null, null), (status.FirstDue, status.OldestMessage), "In an empty store nothing is due and no message waits.");
        b.Same((0L, 0L, 0L), (status.DeadLetters, status.Waiting, status.Erased), "An empty store counts nothing.");
    }

    private static async Task FirstDueAsync(Bench b)
    {
        DateTimeOffset now = b.Now;
        await b.CommitAsync(Bench.Key(1), c => c.Record.TemperatureDue = now.AddSeconds(5)).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key(2), c => c.Record.TemperatureDue = now).ConfigureAwait(false);
        const string Sentence = "FirstDue is when the first lead that nobody has taken is or was due.";
        b.Same(now, (await b.Store.StatusAsync(default).ConfigureAwait(false)).FirstDue, Sentence);
        await b.TakeDueAsync().ConfigureAwait(false);
        b.Same(now.AddSeconds(5), (await b.Store.StatusAsync(default).ConfigureAwait(false)).FirstDue, Sentence);
        await b.CommitAsync(Bench.Key(1), c => c.Record.TemperatureDue = null).ConfigureAwait(false);
        b.Same(null, (await b.Store.StatusAsync(default).ConfigureAwait(false)).FirstDue, Sentence);
        await b.PassAsync(Bench.Lease * 2).ConfigureAwait(false);
        b.Same(now, (await b.Store.StatusAsync(default).ConfigureAwait(false)).FirstDue, "A lead whose lease ended is one that nobody has taken.");
    }

    private static async Task OldestMessageAsync(Bench b)
    {
        DateTimeOffset before = (await b.Store.StatusAsync(default).ConfigureAwait(false)).Now;
        await b.CommitAsync(Bench.Key(1), c => c.Messages.Add(Samples.Message(Bench.Key(1), 1, b.Now))).ConfigureAwait(false);
        DateTimeOffset? first = (await b.Store.StatusAsync(default).ConfigureAwait(false)).OldestMessage;
        const string Sentence = "OldestMessage is since when the oldest message that is not settled waits.";
        b.Holds(first >= before && first <= (await b.Store.StatusAsync(default).ConfigureAwait(false)).Now, $"{Sentence} By the store's own clock.");
        await b.PassAsync(TimeSpan.FromSeconds(10)).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key(2), c => c.Messages.Add(Samples.Message(Bench.Key(2), 1, b.Now))).ConfigureAwait(false);
        IReadOnlyList<LeasedMessage> taken = await b.TakeMessagesAsync().ConfigureAwait(false);
        b.Holds((await b.Store.StatusAsync(default).ConfigureAwait(false)).OldestMessage is not null, $"{Sentence} One that is leased waits still.");
        await b.Store.RetryAsync(taken.Single(m => m.Message.Key == Bench.Key(2)), b.Now.AddDays(1), default).ConfigureAwait(false);
        await b.Store.SettleAsync(taken.Single(m => m.Message.Key == Bench.Key(1)), default).ConfigureAwait(false);
        b.Holds((await b.Store.StatusAsync(default).ConfigureAwait(false)).OldestMessage > before, $"{Sentence} One that is tried again later waits still.");
        LeadKey second = Bench.Key(2);
        await b.PassAsync(TimeSpan.FromDays(1)).ConfigureAwait(false);
        await b.Store.SettleAsync((await b.TakeMessagesAsync().ConfigureAwait(false)).Single(m => m.Message.Key == second), default).ConfigureAwait(false);
        b.Same(null, (await b.Store.StatusAsync(default).ConfigureAwait(false)).OldestMessage, Sentence);
    }

    private static async Task CountsAsync(Bench b)
    {
        foreach (string scope in (string[])["", "acme"])
        {
            LeadKey key = Bench.Key(1, scope);
            await b.CommitAsync(key, c =>
            {
                c.Messages.Add(Samples.Message(key, 1, b.Now));
                c.Record.Wait = new LeadWait(ResponseCause.AgainAt, b.Now);
            }).ConfigureAwait(false);
            await b.CommitAsync(Bench.Key(2, scope)).ConfigureAwait(false);
            await b.CommitAsync(Bench.Key(2, scope), c => c.IsErasure = true).ConfigureAwait(false);
        }

        foreach (LeasedMessage message in await b.TakeMessagesAsync().ConfigureAwait(false))
        {
            await b.Store.BuryAsync(message, default).ConfigureAwait(false);
        }

        StoreStatus status = await b.Store.StatusAsync(default).ConfigureAwait(false);
        b.Same((2L, 2L, 2L), (status.DeadLetters, status.Waiting, status.Erased), "Dead letters, leads that wait and leads that were erased are counted over all scopes.");
    }
}
