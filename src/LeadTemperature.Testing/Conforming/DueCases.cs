using System.Collections.Concurrent;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>Leads for which something is due.</summary>
internal static class DueCases
{
    public static IEnumerable<StoreCase> All =>
    [
        new("due: the longest overdue first, none before its time", OrderAsync),
        new("due: temperature, response and routing", KindsAsync),
        new("due: what is taken is leased", LeaseAsync),
        new("due: a lease that ended keeps the order", OrderAfterLeaseAsync),
        new("due: a commit ends the lease", CommitEndsLeaseAsync),
        new("due: what is no longer due is not given", MovedAsync),
        new("due: many takers get different leads", ManyTakersAsync),
    ];

    private static async Task OrderAsync(Bench b)
    {
        DateTimeOffset start = b.Now;
        foreach (int id in (int[])[3, 1, 5, 2, 4])
        {
            await DueAsync(b, Bench.Key(id, $"scope-{id % 2}"), start.AddSeconds(id)).ConfigureAwait(false);
        }

        b.SameAll([], await b.TakeDueAsync(now: start.AddSeconds(1).AddMicroseconds(-1)).ConfigureAwait(false), "Nothing is taken before it is due.");
        b.SameAll([1], (await b.TakeDueAsync(now: start.AddSeconds(1)).ConfigureAwait(false)).Select(k => k.Lead), "What is due at that instant is taken.");
        b.SameAll([2, 3], (await b.TakeDueAsync(2, start.AddSeconds(9)).ConfigureAwait(false)).Select(k => k.Lead), "The longest overdue is taken first, and no more than asked for.");
        b.SameAll([4, 5], (await b.TakeDueAsync(9, start.AddSeconds(9)).ConfigureAwait(false)).Select(k => k.Lead), "The longest overdue is taken first.");
    }

    private static async Task KindsAsync(Bench b)
    {
        await b.CommitAsync(Bench.Key(1), c => c.Record.RoutingDue = b.Now).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key(2), c => c.Record.Response = Samples.Opened(2, b.Now).State).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key(3), c =>
        {
            c.Record.RoutingDue = b.Now.AddDays(1);
            c.Record.TemperatureDue = b.Now.AddSeconds(1);
        }).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key(4)).ConfigureAwait(false);
        IReadOnlyList<LeadKey> taken = await b.TakeDueAsync(now: b.Now.AddHours(1)).ConfigureAwait(false);
        b.SameAll([1, 3, 2], taken.Select(k => k.Lead), "A lead is due when its temperature, its response or its routing is, whichever is first.");
    }

    private static async Task LeaseAsync(Bench b)
    {
        await DueAsync(b, Bench.Key(1), b.Now).ConfigureAwait(false);
        b.Same(1, (await b.TakeDueAsync().ConfigureAwait(false)).Count, "What is due is taken.");
        const string Sentence = "A lead under a lease is given to no other caller until the lease ends.";
        b.Same(0, (await b.TakeDueAsync().ConfigureAwait(false)).Count, Sentence);
        b.Same(0, (await b.TakeDueAsync(now: b.Now.AddDays(1)).ConfigureAwait(false)).Count, $"{Sentence} Leases count by the store's own clock, not the caller's.");
        await b.PassAsync(Bench.Lease / 2).ConfigureAwait(false);
        b.Same(0, (await b.TakeDueAsync().ConfigureAwait(false)).Count, Sentence);
        await b.PassAsync(Bench.Lease).ConfigureAwait(false);
        b.SameAll([Bench.Key(1)], await b.TakeDueAsync().ConfigureAwait(false), "When a lease has ended, its lead is given again.");
    }

    private static async Task OrderAfterLeaseAsync(Bench b)
    {
        DateTimeOffset start = b.Now;
        await DueAsync(b, Bench.Key(1), start).ConfigureAwait(false);
        await b.TakeDueAsync().ConfigureAwait(false);
        await DueAsync(b, Bench.Key(2), start.AddSeconds(1)).ConfigureAwait(false);
        await b.PassAsync(Bench.Lease * 2).ConfigureAwait(false);
        b.SameAll([Bench.Key(1), Bench.Key(2)], await b.TakeDueAsync().ConfigureAwait(false), "The longest overdue is taken first, one whose lease ended too.");
    }

    private static async Task CommitEndsLeaseAsync(Bench b)
    {
        await DueAsync(b, Bench.Key(1), b.Now).ConfigureAwait(false);
        await b.TakeDueAsync().ConfigureAwait(false);
        await DueAsync(b, Bench.Key(1), b.Now).ConfigureAwait(false);
        b.SameAll([Bench.Key(1)], await b.TakeDueAsync().ConfigureAwait(false), "A commit of a lead ends its lease.");
        b.Same(CommitOutcome.VersionMoved, await b.TryAsync(Bench.Key(1), c => c.Record.Version--).ConfigureAwait(false), "A commit on an old version is refused.");
        b.SameAll([], await b.TakeDueAsync().ConfigureAwait(false), "A commit that is refused ends no lease.");
    }

    private static async Task MovedAsync(Bench b)
    {
        DateTimeOffset start = b.Now;
        await DueAsync(b, Bench.Key(1), start.AddSeconds(1)).ConfigureAwait(false);
        await DueAsync(b, Bench.Key(1), start.AddSeconds(20)).ConfigureAwait(false);
        await DueAsync(b, Bench.Key(2), start.AddSeconds(20)).ConfigureAwait(false);
        await DueAsync(b, Bench.Key(2), start.AddSeconds(1)).ConfigureAwait(false);
        await DueAsync(b, Bench.Key(3), start.AddSeconds(1)).ConfigureAwait(false);
        await DueAsync(b, Bench.Key(3), null).ConfigureAwait(false);
        b.SameAll([2], (await b.TakeDueAsync(now: start.AddSeconds(2)).ConfigureAwait(false)).Select(k => k.Lead), "A lead is due when its last commit says.");
        b.SameAll([1], (await b.TakeDueAsync(now: start.AddSeconds(20)).ConfigureAwait(false)).Select(k => k.Lead), "A lead is due when its last commit says.");
    }

    private static async Task ManyTakersAsync(Bench b)
    {
        const int Leads = 60;
        for (int id = 0; id < Leads; id++)
        {
            await DueAsync(b, Bench.Key(id), b.Now).ConfigureAwait(false);
        }

        ConcurrentBag<LeadKey> taken = [];
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            while (await b.TakeDueAsync(4).ConfigureAwait(false) is { Count: > 0 } some)
            {
                foreach (LeadKey key in some)
                {
                    taken.Add(key);
                }
            }
        }))).ConfigureAwait(false);
        b.Same(Leads, taken.Distinct().Count(), "What is due is taken by somebody.");
        b.Same(Leads, taken.Count, "A lead under a lease is given to no other caller.");
    }

    private static Task DueAsync(Bench b, LeadKey key, DateTimeOffset? at) => b.CommitAsync(key, c => c.Record.TemperatureDue = at);
}
