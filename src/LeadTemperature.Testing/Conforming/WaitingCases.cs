using LeadTemperature.Responding;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>Hot leads that wait for their turn.</summary>
internal static class WaitingCases
{
    public static IEnumerable<StoreCase> All =>
    [
        new("waiting: the highest score first, then the longest waiting", OrderAsync),
        new("waiting: as the last commit says", LastCommitAsync),
        new("waiting: scopes, and when duty was told", ScopesAsync),
    ];

    private static async Task OrderAsync(Bench b)
    {
        DateTimeOffset now = b.Now;
        await WaitAsync(b, Bench.Key("b"), 80, now).ConfigureAwait(false);
        await WaitAsync(b, Bench.Key("c", "other"), 80, now.AddMicroseconds(-1)).ConfigureAwait(false);
        await WaitAsync(b, Bench.Key("a"), 80.0000001, now.AddSeconds(5)).ConfigureAwait(false);
        await WaitAsync(b, Bench.Key("d", ""), -3, now.AddDays(-1)).ConfigureAwait(false);
        LeadKey[] order = [Bench.Key("a"), Bench.Key("c", "other"), Bench.Key("b"), Bench.Key("d", "")];
        for (int most = 1; most <= order.Length + 1; most++)
        {
            b.SameAll(order.Take(most), await b.Store.WaitingAsync(most, default).ConfigureAwait(false), "Leads that wait come by score, the highest first, of equal ones the longest waiting, no more than asked for.");
        }
    }

    private static async Task LastCommitAsync(Bench b)
    {
        await WaitAsync(b, Bench.Key(1), 50, b.Now).ConfigureAwait(false);
        await WaitAsync(b, Bench.Key(2), 60, b.Now).ConfigureAwait(false);
        await WaitAsync(b, Bench.Key(3), 70, b.Now).ConfigureAwait(false);
        await WaitAsync(b, Bench.Key(1), 65, b.Now).ConfigureAwait(false);
        await WaitAsync(b, Bench.Key(3), 70, null).ConfigureAwait(false);
        b.SameAll([Bench.Key(1), Bench.Key(2)], await b.Store.WaitingAsync(9, default).ConfigureAwait(false), "Those come that wait, as the last commit of each says.");
        await WaitAsync(b, Bench.Key(1), 60, b.Now.AddSeconds(-1)).ConfigureAwait(false);
        await WaitAsync(b, Bench.Key(2), 60, b.Now.AddSeconds(-2)).ConfigureAwait(false);
        b.SameAll([Bench.Key(2), Bench.Key(1)], await b.Store.WaitingAsync(9, default).ConfigureAwait(false), "Those come that wait, as the last commit of each says.");
    }

    private static async Task ScopesAsync(Bench b)
    {
        DateTimeOffset now = b.Now;
        b.Same(0, (await b.Store.WaitingScopesAsync(default).ConfigureAwait(false)).Count, "No scope has leads that wait.");
        foreach (int id in (int[])[2, 0, 1])
        {
            await WaitAsync(b, Bench.Key(id), 9, now.AddSeconds(id)).ConfigureAwait(false);
        }

        await WaitAsync(b, Bench.Key(1, ""), 9, now).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key(1, "none")).ConfigureAwait(false);
        const string Sentence = "The scopes come of which leads wait, with how many, the first and the last, and when duty was told of them.";
        await ComeAsync(b, Sentence, new WaitingScope("", 1, now, now, null), new WaitingScope(Bench.Scope, 3, now, now.AddSeconds(2), null)).ConfigureAwait(false);
        await b.Store.MarkToldAsync(Bench.Scope, now.AddSeconds(7), default).ConfigureAwait(false);
        await WaitAsync(b, Bench.Key(2), 9, null).ConfigureAwait(false);
        await WaitAsync(b, Bench.Key(0), 9, now.AddSeconds(5)).ConfigureAwait(false);
        await WaitAsync(b, Bench.Key(1, ""), 9, null).ConfigureAwait(false);
        await ComeAsync(b, Sentence, new WaitingScope(Bench.Scope, 2, now.AddSeconds(1), now.AddSeconds(5), now.AddSeconds(7))).ConfigureAwait(false);
    }

    private static async Task ComeAsync(Bench b, string sentence, params WaitingScope[] expected) =>
        b.SameAll(expected, (await b.Store.WaitingScopesAsync(default).ConfigureAwait(false)).OrderBy(w => w.Scope, StringComparer.Ordinal), sentence);

    private static Task WaitAsync(Bench b, LeadKey key, double score, DateTimeOffset? since) => b.CommitAsync(key, c =>
    {
        c.Record.Score = score;
        c.Record.Wait = since is { } at ? new LeadWait(ResponseCause.AgainAt, at) : null;
    });
}
