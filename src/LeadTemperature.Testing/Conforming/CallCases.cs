using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>Calls of several leads, and calls that nobody waits for.</summary>
internal static class CallCases
{
    public static IEnumerable<StoreCase> All =>
    [
        new("many: reading several is as reading each", ReadManyAsync),
        new("many: committing several is as committing each", CommitManyAsync),
        new("cancelled: a call that nobody waits for keeps nothing", CancelledAsync),
    ];

    private static async Task ReadManyAsync(Bench b)
    {
        await b.CommitAsync(Bench.Key(1), c => Samples.Fill(c.Record, b.Now)).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key(2, "other"), c => c.Record.Score = 5).ConfigureAwait(false);
        LeadRecord[] records = [.. ((LeadId[])[3, 1, 2]).Select(id => new LeadRecord(ScoringModel.Standard) { Key = Bench.Key(id, id == 2 ? "other" : Bench.Scope), Score = 99, Version = 99 })];
        await b.Store.ReadManyAsync(records, default).ConfigureAwait(false);
        foreach (LeadRecord record in records)
        {
            LeadRecord single = await b.ReadAsync(record.Key).ConfigureAwait(false);
            b.Same((single.Version, single.Score, single.Response), (record.Version, record.Score, record.Response), "ReadManyAsync reads each lead by the key of its record, as ReadAsync does.");
            b.Holds(single.State.ToBytes().AsSpan().SequenceEqual(record.State.ToBytes()), "ReadManyAsync reads each lead by the key of its record, as ReadAsync does.");
        }

        await b.Store.ReadManyAsync([], default).ConfigureAwait(false);
    }

    private static async Task CommitManyAsync(Bench b)
    {
        await b.CommitAsync(Bench.Key(1)).ConfigureAwait(false);
        LeadCommit[] commits = new LeadCommit[5];
        for (int id = 0; id < commits.Length; id++)
        {
            commits[id] = await b.PrepareAsync(Bench.Key(id), c =>
            {
                c.Record.Score = 7;
                c.SignalIds.Add(Samples.Signal("s-1", b.Now));
                c.Reservation = id > 2 ? Samples.Slot(c.Record.Key) : null;
            }).ConfigureAwait(false);
        }

        await b.CommitAsync(Bench.Key(1)).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key(2), c => c.IsErasure = true).ConfigureAwait(false);
        IReadOnlyList<CommitOutcome> outcomes = await b.Store.CommitManyAsync(commits, default).ConfigureAwait(false);
        const string Sentence = "CommitManyAsync says what became of each commit, in the same order, each kept whole or not at all.";
        b.SameAll([CommitOutcome.Committed, CommitOutcome.VersionMoved, CommitOutcome.Erased], outcomes.Take(3), Sentence);
        b.SameAll([CommitOutcome.Committed, CommitOutcome.SlotTaken], outcomes.Skip(3).Order(), Sentence);
        for (int id = 0; id < commits.Length; id++)
        {
            bool isKept = outcomes[id] == CommitOutcome.Committed;
            b.Same(isKept ? 7.0 : 0.0, (await b.ReadAsync(Bench.Key(id)).ConfigureAwait(false)).Score, Sentence);
            b.Same(isKept ? 1L : 0L, commits[id].Record.Version - (id == 1 ? 1 : 0), "After a commit, its record has the new version.");
        }

        for (int id = 0; id < commits.Length; id++)
        {
            commits[id] = await b.PrepareAsync(Bench.Key(100 + id)).ConfigureAwait(false);
        }

        b.Holds((await b.Store.CommitManyAsync(commits, default).ConfigureAwait(false)).All(o => o == CommitOutcome.Committed), Sentence);
        b.Same(0, (await b.Store.CommitManyAsync([], default).ConfigureAwait(false)).Count, Sentence);
    }

    private static async Task CancelledAsync(Bench b)
    {
        CancellationToken lapsed = new(canceled: true);
        await b.CommitAsync(Bench.Key(1), c =>
        {
            c.Record.TemperatureDue = b.Now;
            c.Messages.Add(Samples.Message(Bench.Key(1), 1, b.Now));
        }).ConfigureAwait(false);
        LeadCommit commit = await b.PrepareAsync(Bench.Key(1), c => c.Record.Score = 5).ConfigureAwait(false);
        LeadCommit other = await b.PrepareAsync(Bench.Key(2)).ConfigureAwait(false);
        StoredModel model = new() { Scope = "", Definition = "{}", Fingerprint = "f", AppliedAt = b.Now };
        Func<Task>[] calls =
        [
            async () => await b.Store.CommitAsync(commit, lapsed).ConfigureAwait(false),
            async () => await b.Store.CommitManyAsync([commit], lapsed).ConfigureAwait(false),
            async () => await b.Store.MergeAsync(commit, other, lapsed).ConfigureAwait(false),
            async () => await b.Store.ReadAsync(Bench.Key(1), new LeadRecord(ScoringModel.Standard), lapsed).ConfigureAwait(false),
            async () => await b.Store.TakeDueAsync(b.Now, 9, Bench.Lease, lapsed).ConfigureAwait(false),
            async () => await b.Store.TakeMessagesAsync(b.Now, 9, Bench.Lease, lapsed).ConfigureAwait(false),
            async () => await b.Store.SaveModelAsync(model, commit.Epoch, lapsed).ConfigureAwait(false),
            async () => await b.Store.MarkToldAsync(Bench.Scope, b.Now, lapsed).ConfigureAwait(false),
            async () => await b.Store.StatusAsync(lapsed).ConfigureAwait(false),
        ];
        for (int i = 0; i < calls.Length; i++)
        {
            try
            {
                await calls[i]().ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                continue;
            }

            b.Holds(false, FormattableString.Invariant($"A call with a token that has lapsed already throws (call {i})."));
        }

        const string Sentence = "A call with a token that has lapsed already keeps and takes nothing.";
        LeadRecord read = await b.ReadAsync(Bench.Key(1)).ConfigureAwait(false);
        b.Same((1L, 0.0), (read.Version, read.Score), Sentence);
        b.Same(1, (await b.TakeDueAsync().ConfigureAwait(false)).Count, Sentence);
        b.Same(1, (await b.TakeMessagesAsync().ConfigureAwait(false)).Count, Sentence);
        b.Holds((await b.Store.ReadModelAsync("", default).ConfigureAwait(false)).Model is null, Sentence);
    }
}
