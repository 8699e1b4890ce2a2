using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>Tenants never meet.</summary>
internal static class ScopeCases
{
    private static readonly string[] Scopes = ["", "A", "B", "a", "a ", "a/b", "a%", "a_", "a'b", "aa", "\u00e4", "\ud83d\udd25", new('x', 200)];

    public static IEnumerable<StoreCase> All =>
    [
        new("scopes: leads of one id never meet", NeverMeetAsync),
        new("scopes: names in ordinal order, page by page", NamesAsync),
    ];

    private static async Task NeverMeetAsync(Bench b)
    {
        const string Sentence = "Leads of different scopes never meet, whatever their ids.";
        for (int i = 0; i < Scopes.Length; i++)
        {
            int score = i;
            LeadKey key = Bench.Key("a/b", Scopes[i]);
            b.Same(0L, (await b.ReadAsync(key).ConfigureAwait(false)).Version, Sentence);
            b.Same(CommitOutcome.Committed, await b.TryAsync(key, c =>
            {
                c.Record.Score = score;
                c.SignalIds.Add(Samples.Signal("s-1", b.Now));
                c.Events.Add(Samples.Event(key.Lead, 1, b.Now.AddSeconds(score)));
                c.Reservation = Samples.Slot(key);
            }).ConfigureAwait(false), Sentence);
        }

        for (int i = 0; i < Scopes.Length; i++)
        {
            LeadKey key = Bench.Key("a/b", Scopes[i]);
            b.Same((1L, (double)i), ((await b.ReadAsync(key).ConfigureAwait(false)).Version, (await b.ReadAsync(key).ConfigureAwait(false)).Score), Sentence);
            b.SameAll([Samples.Event(key.Lead, 1, b.Now.AddSeconds(i))], await b.Store.EventsAsync(key, default).ConfigureAwait(false), Sentence);
            b.Same(1, (await b.Store.ReadRoutingAsync(Scopes[i], default).ConfigureAwait(false)).Slots.HeldBy("ada"), Sentence);
            LeadPage page = await b.Store.ListAsync(new LeadQuery { Scope = Scopes[i], Model = ScoringModel.Standard }, default).ConfigureAwait(false);
            b.SameAll([(double)i], page.Leads.Select(l => l.Score), Sentence);
        }

        b.Same(0L, (await b.ReadAsync(Bench.Key("a/b", "b")).ConfigureAwait(false)).Version, Sentence);
    }

    private static async Task NamesAsync(Bench b)
    {
        foreach (string scope in Scopes.Reverse())
        {
            await b.CommitAsync(Bench.Key(1, scope)).ConfigureAwait(false);
        }

        string[] order = [.. Scopes.Order(StringComparer.Ordinal)];
        const string Sentence = "The names of the scopes that have leads come in ordinal order, from the first after a name.";
        b.SameAll(order, await b.Store.ScopesAsync(null, 100, default).ConfigureAwait(false), Sentence);
        foreach (int most in (int[])[1, 5])
        {
            List<string> all = [];
            for (string? after = null; all.Count <= order.Length; after = all[^1])
            {
                IReadOnlyList<string> page = await b.Store.ScopesAsync(after, most, default).ConfigureAwait(false);
                b.Holds(page.Count <= most, "No more names come than were asked for.");
                if (page.Count == 0)
                {
                    break;
                }

                all.AddRange(page);
            }

            b.SameAll(order, all, Sentence);
        }

        b.SameAll(order.Where(n => string.CompareOrdinal(n, "a!") > 0), await b.Store.ScopesAsync("a!", 100, default).ConfigureAwait(false), "A name to go on after need not be one that there is.");
        await b.CommitAsync(Bench.Key(1, "B"), c => c.IsErasure = true).ConfigureAwait(false);
        b.SameAll(order.Where(n => n != "B"), await b.Store.ScopesAsync(null, 100, default).ConfigureAwait(false), "A scope whose last lead was erased has none any more.");
    }
}
