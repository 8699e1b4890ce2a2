using System.Globalization;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>Leads of a scope, page by page.</summary>
internal static class ListCases
{
    public static IEnumerable<StoreCase> All =>
    [
        new("list: every lead once over all pages", PagesAsync),
        new("list: what stays comes once while others come, change and go", ConcurrentAsync),
        new("list: filters", FiltersAsync),
        new("list: records are whole and the caller's", RecordsAsync),
    ];

    private static async Task PagesAsync(Bench b)
    {
        b.Same(0, (await ListAsync(b, Query(3)).ConfigureAwait(false)).Count, "A scope without leads has none to list.");
        foreach (string id in Samples.HostileTexts)
        {
            await b.CommitAsync(Bench.Key(id)).ConfigureAwait(false);
            await b.CommitAsync(Bench.Key(id, "other")).ConfigureAwait(false);
        }

        foreach (int most in (int[])[1, 7, 1_000])
        {
            List<LeadRecord> all = await ListAsync(b, Query(most)).ConfigureAwait(false);
            b.SameAll(Samples.HostileTexts.Select(id => Bench.Key(id)).OrderBy(k => k.Lead), all.Select(l => l.Key).OrderBy(k => k.Lead), "Over all pages each lead of the scope comes once.");
        }
    }

    private static async Task ConcurrentAsync(Bench b)
    {
        for (int id = 0; id < 40; id++)
        {
            await b.CommitAsync(Bench.Key(id)).ConfigureAwait(false);
        }

        List<LeadId> listed = [];
        LeadQuery query = Query(5);
        for (int page = 0; query is not null && page < 200; page++)
        {
            LeadPage leads = await b.Store.ListAsync(query, default).ConfigureAwait(false);
            listed.AddRange(leads.Leads.Select(l => l.Key.Lead));
            if (page < 20)
            {
                await b.CommitAsync(Bench.Key(1_000 + page)).ConfigureAwait(false);
                await b.CommitAsync(Bench.Key(page), c => c.Record.Score++).ConfigureAwait(false);
                await b.CommitAsync(Bench.Key(39 - page), c => c.IsErasure = true).ConfigureAwait(false);
            }

            query = leads.Next is null ? null! : query with { After = leads.Next };
        }

        const string Sentence = "Over all pages each lead comes once that was there from the first page to the last.";
        b.Holds(query is null, "The pages of a scope come to an end.");
        b.SameAll(Enumerable.Range(0, 20).Select(i => (LeadId)i), listed.Where(l => l.TryGetInt64(out long n) && n < 20).Order(), Sentence);
        b.Same(listed.Count, listed.Distinct().Count(), "No lead comes twice.");
    }

    private static async Task FiltersAsync(Bench b)
    {
        string fingerprint = ScoringModel.Standard.Fingerprint;
        await b.CommitAsync(Bench.Key("by this"), c => c.Record.Fingerprint = fingerprint).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key("by another"), c => c.Record.Fingerprint = fingerprint.ToUpper(CultureInfo.InvariantCulture) + "x").ConfigureAwait(false);
        await b.CommitAsync(Bench.Key("by none"), c => c.Record.IsImported = true).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key("merged"), c => c.Record.Response = ResponseState.Of("merged").Apply(
            new ResponseEvent { Lead = "merged", Sequence = 1, At = b.Now, Kind = ResponseEventKind.MergedAway, Other = "by this" })).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key("held"), c =>
        {
            c.Record.Fingerprint = fingerprint;
            c.Reservation = Samples.Slot(c.Record.Key);
        }).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key("bob's"), c =>
        {
            c.Record.Fingerprint = fingerprint;
            c.Reservation = new SlotReservation("bob's", 1, "bob", 1);
        }).ConfigureAwait(false);
        foreach (int most in (int[])[1, 100])
        {
            await FindsAsync(b, Query(most) with { Filter = LeadFilter.ReadByAnotherModel }, "by another", "by none").ConfigureAwait(false);
            await FindsAsync(b, Query(most) with { Filter = LeadFilter.Imported }, "by none").ConfigureAwait(false);
            await FindsAsync(b, Query(most) with { Filter = LeadFilter.HeldByRep, Rep = "ada" }, "held").ConfigureAwait(false);
            await FindsAsync(b, Query(most) with { Filter = LeadFilter.HeldByRep, Rep = "eve" }).ConfigureAwait(false);
        }

        await b.CommitAsync(Bench.Key("held"), c => c.ReleasedFence = 1).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key("by none"), c => c.Record.IsImported = false).ConfigureAwait(false);
        await FindsAsync(b, Query(9) with { Filter = LeadFilter.HeldByRep, Rep = "ada" }).ConfigureAwait(false);
        await FindsAsync(b, Query(9) with { Filter = LeadFilter.Imported }).ConfigureAwait(false);
    }

    private static async Task RecordsAsync(Bench b)
    {
        LeadRecord kept = null!;
        await b.CommitAsync(Bench.Key(1), c => Samples.Fill(kept = c.Record, b.Now)).ConfigureAwait(false);
        LeadRecord listed = (await ListAsync(b, Query(9)).ConfigureAwait(false))[0];
        b.Same((kept.Version, kept.Score, kept.Response), (listed.Version, listed.Score, listed.Response), "A lead is listed as it is kept.");
        b.Holds(listed.State.ToBytes().AsSpan().SequenceEqual(kept.State.ToBytes()), "A lead is listed as it is kept.");
        b.Holds(ReferenceEquals(listed.Model, ScoringModel.Standard), "The records of a page have the query's model.");
        listed.State.Clear();
        b.Holds((await b.ReadAsync(Bench.Key(1)).ConfigureAwait(false)).State.NewestSignal is not null, "The records of a page are the caller's: what is kept does not change with them.");
    }

    private static async Task FindsAsync(Bench b, LeadQuery query, params string[] ids) => b.SameAll(
        ids.Select(id => (LeadId)id).Order(),
        (await ListAsync(b, query).ConfigureAwait(false)).Select(l => l.Key.Lead).Order(),
        $"The filter {query.Filter} finds the leads that fit it, over all pages.");

    private static async Task<List<LeadRecord>> ListAsync(Bench b, LeadQuery query)
    {
        List<LeadRecord> all = [];
        for (int page = 0; page < 1_000; page++)
        {
            LeadPage leads = await b.Store.ListAsync(query, default).ConfigureAwait(false);
            b.Holds(leads.Leads.Count <= query.Most, "A page has no more leads than were asked for.");
            all.AddRange(leads.Leads);
            if (leads.Next is null)
            {
                return all;
            }

            query = query with { After = leads.Next };
        }

        b.Holds(false, "The pages of a scope come to an end.");
        return all;
    }

    private static LeadQuery Query(int most) => new() { Scope = Bench.Scope, Model = ScoringModel.Standard, Most = most };
}
