using System.Collections.Concurrent;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>Messages that must be delivered.</summary>
internal static class MessageCases
{
    public static IEnumerable<StoreCase> All =>
    [
        new("messages: of each lead only the oldest one, whole", OldestAsync),
        new("messages: what is taken is leased", LeaseAsync),
        new("messages: a retry comes at its time, before later ones", RetryAsync),
        new("messages: an ended lease that another has settles nothing", StaleAsync),
        new("messages: settled ones do not come again", SettledAsync),
        new("messages: many takers get each once, in order", ManyTakersAsync),
    ];

    private static async Task OldestAsync(Bench b)
    {
        LeadKey[] keys = [.. Samples.HostileTexts.Select(id => Bench.Key(id))];
        foreach (LeadKey key in keys)
        {
            await b.CommitAsync(key, c => c.Messages.AddRange([Samples.Message(key, 1, b.Now), Samples.Message(key, 1, b.Now, part: 1)])).ConfigureAwait(false);
            await b.CommitAsync(key, c => c.Messages.Add(Samples.Message(key, 2, b.Now))).ConfigureAwait(false);
        }

        foreach ((long sequence, int part) in ((long, int)[])[(1, 0), (1, 1), (2, 0)])
        {
            IReadOnlyList<LeasedMessage> taken = await b.TakeMessagesAsync().ConfigureAwait(false);
            b.SameAll(
                keys.Select(k => Samples.Message(k, sequence, b.Now, part)).OrderBy(m => m.Key.Lead),
                taken.Select(m => m.Message).OrderBy(m => m.Key.Lead),
                "Of each lead only its oldest message that is not settled is taken, as it was kept.");
            b.Holds(taken.All(m => m.Attempt == 1), "The first delivery of a message is attempt 1.");
            foreach (LeasedMessage message in taken)
            {
                b.Holds(await b.Store.SettleAsync(message, default).ConfigureAwait(false), "Who has the lease of a message settles it.");
            }
        }
    }

    private static async Task LeaseAsync(Bench b)
    {
        LeadKey key = Bench.Key(1);
        await b.CommitAsync(key, c => c.Messages.AddRange([Samples.Message(key, 1, b.Now), Samples.Message(key, 2, b.Now)])).ConfigureAwait(false);
        LeasedMessage first = await b.TakeOneAsync("A message is taken.").ConfigureAwait(false);
        b.Same(0, (await b.TakeMessagesAsync().ConfigureAwait(false)).Count, "While a message is leased, neither it nor a later one of its lead is taken.");
        await b.CommitAsync(key).ConfigureAwait(false);
        b.Same(0, (await b.TakeMessagesAsync().ConfigureAwait(false)).Count, "A commit of a lead does not end the lease of its message.");
        await b.PassAsync(Bench.Lease * 2).ConfigureAwait(false);
        LeasedMessage again = await b.TakeOneAsync("When a lease has ended, its message is given again.").ConfigureAwait(false);
        b.Same((first.Message, 2), (again.Message, again.Attempt), "A message whose lease ended comes again, as the next attempt.");
    }

    private static async Task RetryAsync(Bench b)
    {
        LeadKey key = Bench.Key(1);
        await b.CommitAsync(key, c => c.Messages.AddRange([Samples.Message(key, 1, b.Now), Samples.Message(key, 2, b.Now)])).ConfigureAwait(false);
        LeasedMessage first = await b.TakeOneAsync("A message is taken.").ConfigureAwait(false);
        b.Holds(await b.Store.RetryAsync(first, b.Now.AddSeconds(10), default).ConfigureAwait(false), "Who has the lease of a message may have it tried again.");
        await b.PassAsync(TimeSpan.FromSeconds(9)).ConfigureAwait(false);
        b.Same(0, (await b.TakeMessagesAsync().ConfigureAwait(false)).Count, "A message is not tried again before its time, nor are later ones of its lead.");
        await b.PassAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        LeasedMessage again = await b.TakeOneAsync("A message is tried again at its time.").ConfigureAwait(false);
        b.Same((first.Message, 2), (again.Message, again.Attempt), "A message is tried again before the later ones of its lead.");
        b.Holds(again.Lease != first.Lease, "Each lease is another.");
    }

    private static async Task StaleAsync(Bench b)
    {
        LeadKey key = Bench.Key(1);
        await b.CommitAsync(key, c => c.Messages.AddRange([Samples.Message(key, 1, b.Now), Samples.Message(key, 2, b.Now)])).ConfigureAwait(false);
        LeasedMessage stale = await b.TakeOneAsync("A message is taken.").ConfigureAwait(false);
        await b.PassAsync(Bench.Lease * 2).ConfigureAwait(false);
        LeasedMessage fresh = await b.TakeOneAsync("When a lease has ended, its message is given again.").ConfigureAwait(false);
        const string Sentence = "Where the lease of a message had ended and another has it, nothing changes.";
        b.Holds(!await b.Store.SettleAsync(stale, default).ConfigureAwait(false), Sentence);
        b.Holds(!await b.Store.RetryAsync(stale, b.Now, default).ConfigureAwait(false), Sentence);
        b.Holds(!await b.Store.BuryAsync(stale, default).ConfigureAwait(false), Sentence);
        b.Same(0, (await b.Store.DeadLettersAsync(Bench.Scope, 9, default).ConfigureAwait(false)).Count, Sentence);
        b.Same(0, (await b.TakeMessagesAsync().ConfigureAwait(false)).Count, Sentence);
        b.Holds(await b.Store.SettleAsync(fresh, default).ConfigureAwait(false), "Who has the lease of a message settles it.");
        LeasedMessage next = await b.TakeOneAsync("When a message is settled, the next of its lead is taken.").ConfigureAwait(false);
        b.Same(2L, next.Message.Event.Sequence, "When a message is settled, the next of its lead is taken.");
    }

    private static async Task SettledAsync(Bench b)
    {
        LeadKey key = Bench.Key(1);
        await b.CommitAsync(key, c => c.Messages.Add(Samples.Message(key, 1, b.Now))).ConfigureAwait(false);
        LeasedMessage only = await b.TakeOneAsync("A message is taken.").ConfigureAwait(false);
        b.Holds(await b.Store.SettleAsync(only, default).ConfigureAwait(false), "Who has the lease of a message settles it.");
        b.Holds(!await b.Store.SettleAsync(only, default).ConfigureAwait(false), "A message is settled once.");
        await b.PassAsync(Bench.Lease * 3).ConfigureAwait(false);
        b.Same(0, (await b.TakeMessagesAsync().ConfigureAwait(false)).Count, "A message that is settled does not come again.");
    }

    private static async Task ManyTakersAsync(Bench b)
    {
        LeadKey[] keys = [.. Enumerable.Range(0, 12).Select(i => Bench.Key(i))];
        foreach (LeadKey key in keys)
        {
            await b.CommitAsync(key, c => c.Messages.AddRange(Enumerable.Range(1, 4).Select(s => Samples.Message(key, s, b.Now)))).ConfigureAwait(false);
        }

        ConcurrentQueue<LeadMessage> told = [];
        int left = keys.Length * 4;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (int idle = 0; Volatile.Read(ref left) > 0 && idle < 10_000; idle++)
            {
                foreach (LeasedMessage message in await b.TakeMessagesAsync(3).ConfigureAwait(false))
                {
                    told.Enqueue(message.Message);
                    b.Holds(await b.Store.SettleAsync(message, default).ConfigureAwait(false), "Who has the lease of a message settles it.");
                    Interlocked.Decrement(ref left);
                }

                await Task.Yield();
            }
        }))).ConfigureAwait(false);
        foreach (LeadKey key in keys)
        {
            b.SameAll([1, 2, 3, 4], told.Where(m => m.Key == key).Select(m => m.Event.Sequence), "However many take, each message of a lead comes once and in order.");
        }
    }
}
