using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>The leads that are hot at an instant.</summary>
internal static class HotCases
{
    public static IEnumerable<StoreCase> All =>
    [
        new("hot: at any instant, with nothing written", InstantsAsync),
        new("hot: what is due first, then what cools first, then by id", OrderAsync),
        new("hot: no more than asked for, and all that are unsure", UnsureAsync),
        new("hot: as the last commit says, of the scope", LastCommitAsync),
    ];

    private static async Task InstantsAsync(Bench b)
    {
        DateTimeOffset now = b.Now;
        await HotAsync(b, "from", now.AddSeconds(2), null).ConfigureAwait(false);
        await HotAsync(b, "until", now, now.AddSeconds(4)).ConfigureAwait(false);
        await HotAsync(b, "between", now.AddSeconds(1), now.AddSeconds(3)).ConfigureAwait(false);
        await HotAsync(b, "never", null, null).ConfigureAwait(false);
        (double Second, string[] Hot)[] expected =
        [
            (-0.000001, []), (0, ["until"]), (0.999999, ["until"]), (1, ["between", "until"]), (2, ["between", "until", "from"]),
            (2.999999, ["between", "until", "from"]), (3, ["until", "from"]), (4, ["from"]), (400_000_000, ["from"]),
        ];
        foreach ((double second, string[] hot) in expected)
        {
            b.SameAll(hot.Select(id => (LeadId)id), await IdsAsync(b, now.AddSeconds(second)).ConfigureAwait(false), "A lead is hot from HotFrom, inclusive, until HotUntil, exclusive, and nothing has to be written for that.");
        }
    }

    private static async Task OrderAsync(Bench b)
    {
        DateTimeOffset now = b.Now;
        await HotAsync(b, "z", now, null).ConfigureAwait(false);
        await HotAsync(b, "9", now, now.AddHours(2)).ConfigureAwait(false);
        await HotAsync(b, "10", now, now.AddHours(2)).ConfigureAwait(false);
        await HotAsync(b, "B", now, now.AddHours(1)).ConfigureAwait(false);
        await HotAsync(b, "a", now, now.AddHours(1)).ConfigureAwait(false);
        await HotAsync(b, "late", now, null, now).ConfigureAwait(false);
        await HotAsync(b, "early", now, null, now.AddHours(-1)).ConfigureAwait(false);
        string[] order = ["early", "late", "B", "a", "9", "10", "z"];
        const string Sentence = "Leads that are hot come by ResponseDue, none last; then by HotUntil, never last; then by id.";
        b.SameAll(order.Select(id => (LeadId)id), await IdsAsync(b, now.AddMinutes(1)).ConfigureAwait(false), Sentence);
        for (int most = 1; most < order.Length; most++)
        {
            b.SameAll(order[..most].Select(id => (LeadId)id), await IdsAsync(b, now.AddMinutes(1), most).ConfigureAwait(false), $"{Sentence} The first ones are those that come where there are more than asked for.");
        }
    }

    private static async Task UnsureAsync(Bench b)
    {
        DateTimeOffset now = b.Now;
        await b.CommitAsync(Bench.Key("u-1"), c => c.Record.ValidUntil = now).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key("u-2"), c => (c.Record.HotFrom, c.Record.HotUntil, c.Record.ValidUntil) = (now, now.AddSeconds(1), now)).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key("valid"), c => (c.Record.HotFrom, c.Record.ValidUntil) = (now, now.AddMicroseconds(1))).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key("hot"), c => c.Record.HotFrom = now.AddMicroseconds(-1)).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key("cold")).ConfigureAwait(false);
        IReadOnlyList<LeadRecord> found = await b.Store.HotAsync(Bench.Scope, ScoringModel.Standard, now, 1, default).ConfigureAwait(false);
        b.SameAll(["hot"], found.TakeWhile(r => r.IsValidAt(now)).Select(r => r.Key.Lead), "No more of those that are hot for certain come than were asked for.");
        b.SameAll(["u-1", "u-2"], found.SkipWhile(r => r.IsValidAt(now)).Select(r => r.Key.Lead).Order(), "All leads whose rows do not say what they are at that instant come, after those that are hot for certain.");
    }

    private static async Task LastCommitAsync(Bench b)
    {
        DateTimeOffset now = b.Now;
        await HotAsync(b, "cooled", now, null).ConfigureAwait(false);
        await HotAsync(b, "cooled", null, null).ConfigureAwait(false);
        await HotAsync(b, "heated", null, null).ConfigureAwait(false);
        await HotAsync(b, "heated", now, null).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key("elsewhere", "other"), c => c.Record.HotFrom = now).ConfigureAwait(false);
        b.SameAll(["heated"], await IdsAsync(b, now).ConfigureAwait(false), "Those of the scope that are hot come, as the last commit of each says.");
        LeadRecord one = (await b.Store.HotAsync(Bench.Scope, ScoringModel.Standard, now, 9, default).ConfigureAwait(false))[0];
        b.Same((2L, (DateTimeOffset?)now), (one.Version, one.HotFrom), "The records that come are whole.");
    }

    private static Task HotAsync(Bench b, LeadId lead, DateTimeOffset? from, DateTimeOffset? until, DateTimeOffset? openedAt = null) => b.CommitAsync(Bench.Key(lead), c =>
    {
        (c.Record.HotFrom, c.Record.HotUntil) = (from, until);
        c.Record.Response = openedAt is { } at ? Samples.Opened(lead, at).State : null;
    });

    private static async Task<IEnumerable<LeadId>> IdsAsync(Bench b, DateTimeOffset at, int most = 100) =>
        (await b.Store.HotAsync(Bench.Scope, ScoringModel.Standard, at, most, default).ConfigureAwait(false)).Select(r => r.Key.Lead);
}
