using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>Ids of signals, each of which counts once.</summary>
internal static class SignalIdCases
{
    public static IEnumerable<StoreCase> All =>
    [
        new("ids: each counts once until its time is over", OnceAsync),
        new("ids: those that were counted before are named", NamedAsync),
        new("ids: no text is taken for another", HostileAsync),
        new("ids: leads have their own", OfLeadsAsync),
        new("ids: as many as come are known", ManyAsync),
    ];

    private static async Task OnceAsync(Bench b)
    {
        await b.CommitAsync(Bench.Key(1), c => c.SignalIds.Add(new CountedSignal("s-1", b.Now.AddDays(2)))).ConfigureAwait(false);
        const string Sentence = "An id counts once until its time is over.";
        b.Same(CommitOutcome.AlreadyCounted, await CountAsync(b, "s-1").ConfigureAwait(false), Sentence);
        await b.PassAsync(TimeSpan.FromDays(2) - TimeSpan.FromMinutes(5)).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key(1), c => c.SignalIds.Add(new CountedSignal("s-2", b.Now.AddDays(2)))).ConfigureAwait(false);
        b.Same(CommitOutcome.AlreadyCounted, await CountAsync(b, "s-1").ConfigureAwait(false), Sentence);
        b.Same(CommitOutcome.AlreadyCounted, await CountAsync(b, "s-2").ConfigureAwait(false), Sentence);
    }

    private static async Task NamedAsync(Bench b)
    {
        await b.CommitAsync(Bench.Key(1), c => c.SignalIds.AddRange([Samples.Signal("s-1", b.Now), Samples.Signal("s-3", b.Now)])).ConfigureAwait(false);
        LeadCommit commit = await b.PrepareAsync(Bench.Key(1), c => c.SignalIds.AddRange(
            [Samples.Signal("s-1", b.Now), Samples.Signal("s-2", b.Now), Samples.Signal("s-3", b.Now), Samples.Signal("s-4", b.Now)])).ConfigureAwait(false);
        for (int time = 0; time < 2; time++)
        {
            b.Same(CommitOutcome.AlreadyCounted, await b.Store.CommitAsync(commit, default).ConfigureAwait(false), "A commit with an id that was counted before is refused.");
            b.SameAll(["s-1", "s-3"], commit.CountedBefore.Order(StringComparer.Ordinal), "The store fills CountedBefore with exactly those that were counted before.");
        }

        commit.SignalIds.RemoveAll(s => commit.CountedBefore.Contains(s.Id));
        b.Same(CommitOutcome.Committed, await b.Store.CommitAsync(commit, default).ConfigureAwait(false), "Without the ids that were counted before, the same commit is kept.");
        b.Same(0, commit.CountedBefore.Count, "CountedBefore is empty where nothing was counted before.");
    }

    private static async Task HostileAsync(Bench b)
    {
        string[] ids = [.. Samples.HostileTexts, " a", "a ", "", "\t", new string('x', 2_000), new string('x', 2_000) + "y"];
        foreach (string id in ids)
        {
            b.Same(CommitOutcome.Committed, await CountAsync(b, id).ConfigureAwait(false), $"Ids are compared ordinally and whole: \"{id}\" was not counted before.");
        }

        foreach (string id in ids)
        {
            b.Same(CommitOutcome.AlreadyCounted, await CountAsync(b, id).ConfigureAwait(false), $"Ids are compared ordinally and whole: \"{id}\" was counted before.");
        }
    }

    private static async Task OfLeadsAsync(Bench b)
    {
        foreach (LeadId lead in (LeadId[])[1, 2, "x"])
        {
            b.Same(
                CommitOutcome.Committed,
                await b.TryAsync(Bench.Key(lead), c => c.SignalIds.Add(Samples.Signal("s-1", b.Now))).ConfigureAwait(false),
                "An id that another lead counted is not counted for this one.");
        }
    }

    private static async Task ManyAsync(Bench b)
    {
        string[] ids = [.. Enumerable.Range(0, 500).Select(i => $"s-{i}")];
        foreach (string[] some in ids.Chunk(50))
        {
            await b.CommitAsync(Bench.Key(1), c => c.SignalIds.AddRange(some.Select(id => Samples.Signal(id, b.Now)))).ConfigureAwait(false);
        }

        LeadCommit again = await b.PrepareAsync(Bench.Key(1), c => c.SignalIds.AddRange(ids.Select(id => Samples.Signal(id, b.Now)))).ConfigureAwait(false);
        b.Same(CommitOutcome.AlreadyCounted, await b.Store.CommitAsync(again, default).ConfigureAwait(false), "A commit with ids that were counted before is refused.");
        b.SameAll(ids.Order(StringComparer.Ordinal), again.CountedBefore.Order(StringComparer.Ordinal), "However many ids a lead has, each is known until its time is over.");
    }

    private static Task<CommitOutcome> CountAsync(Bench b, string id) => b.TryAsync(Bench.Key(1), c => c.SignalIds.Add(Samples.Signal(id, b.Now)));
}
