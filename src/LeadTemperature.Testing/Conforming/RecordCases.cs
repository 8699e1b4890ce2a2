using LeadTemperature.Responding;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>Reading and committing a record.</summary>
internal static class RecordCases
{
    public static IEnumerable<StoreCase> All =>
    [
        new("record: every field comes back", EveryFieldAsync),
        new("record: default fields come back", DefaultFieldsAsync),
        new("record: a lead that is not kept is read as an empty one", NotKeptAsync),
        new("record: what was committed is nobody's to change", NobodysAsync),
        new("record: a state is read by another model", OtherModelAsync),
        new("version: a commit on an old one keeps nothing", OldVersionAsync),
        new("version: of concurrent commits one wins", OneWinnerAsync),
        new("events: appended in order", EventsAsync),
    ];

    private static async Task EveryFieldAsync(Bench b)
    {
        foreach (string id in Samples.HostileTexts)
        {
            LeadKey key = Bench.Key(id);
            LeadRecord kept = null!;
            await b.CommitAsync(key, c => Samples.Fill(kept = c.Record, b.Now)).ConfigureAwait(false);
            b.Same(1, kept.Version, "After a commit, its record has the new version.");
            LeadRecord read = await b.ReadAsync(key).ConfigureAwait(false);
            AssertSame(b, kept, read);
        }
    }

    private static async Task DefaultFieldsAsync(Bench b)
    {
        LeadRecord kept = null!;
        await b.CommitAsync(Bench.Key(1), c => Samples.Fill(c.Record, b.Now)).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key(1), c =>
        {
            kept = c.Record;
            kept.Clear(kept.Key);
            kept.Version = 1;
        }).ConfigureAwait(false);
        LeadRecord read = new(ScoringModel.Standard) { Key = Bench.Key(2) };
        Samples.Fill(read, b.Now);
        b.Holds(await b.Store.ReadAsync(Bench.Key(1), read, default).ConfigureAwait(false), "A lead that is kept is found.");
        AssertSame(b, kept, read);
    }

    private static async Task NotKeptAsync(Bench b)
    {
        LeadRecord read = new(ScoringModel.Standard) { Key = Bench.Key(2) };
        Samples.Fill(read, b.Now);
        b.Holds(!await b.Store.ReadAsync(Bench.Key(1), read, default).ConfigureAwait(false), "ReadAsync says whether the lead is kept.");
        LeadRecord empty = new(ScoringModel.Standard);
        empty.Clear(Bench.Key(1));
        AssertSame(b, empty, read);
    }

    private static async Task NobodysAsync(Bench b)
    {
        List<LeadId> aliases = [7];
        LeadCommit commit = await b.PrepareAsync(Bench.Key(1), c =>
        {
            Samples.Fill(c.Record, b.Now);
            c.Record.Aliases = aliases;
        }).ConfigureAwait(false);
        b.Same(CommitOutcome.Committed, await b.Store.CommitAsync(commit, default).ConfigureAwait(false), "A commit with nothing against it is kept.");
        byte[] state = commit.Record.State.ToBytes();
        commit.Record.State.Clear();
        commit.Record.Score = -1;
        aliases.Add(8);
        LeadRecord read = await b.ReadAsync(Bench.Key(1)).ConfigureAwait(false);
        const string Sentence = "A store keeps what is in a commit, not the object or its lists.";
        b.Holds(read.State.ToBytes().AsSpan().SequenceEqual(state) && read.Score > 0, Sentence);
        b.SameAll([7], read.Aliases, Sentence);
        read.State.Clear();
        read = await b.ReadAsync(Bench.Key(1)).ConfigureAwait(false);
        b.Holds(read.State.ToBytes().AsSpan().SequenceEqual(state), "A record that was read is its reader's: what is kept does not change with it.");
    }

    private static async Task OtherModelAsync(Bench b)
    {
        LeadRecord kept = null!;
        await b.CommitAsync(Bench.Key(1), c => Samples.Fill(kept = c.Record, b.Now)).ConfigureAwait(false);
        ScoringModel other = ScoringModel.Create(m => m.Kind(SignalKinds.DemoRequest, Intent.High).Rule(SignalKinds.DemoRequest, 5).Thresholds(1, 2));
        LeadRecord read = await b.ReadAsync(Bench.Key(1), other).ConfigureAwait(false);
        byte[] bytes = kept.State.ToBytes();
        b.Holds(ReferenceEquals(other, read.Model), "All of a record is set but its model.");
        b.Holds(read.State.ToBytes().AsSpan().SequenceEqual(bytes), "A state comes back as it was kept, whatever model the record that is read into has.");
        b.SameAll(other.MissingFrom(other.ReadState(bytes)), other.MissingFrom(read.State), "The record's model reads the bytes of a state.");
    }

    private static async Task OldVersionAsync(Bench b)
    {
        LeadCommit mine = await b.PrepareAsync(Bench.Key(1), c => c.Record.Score = 7).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key(1), c => c.Record.Score = 5).ConfigureAwait(false);
        b.Same(CommitOutcome.VersionMoved, await b.Store.CommitAsync(mine, default).ConfigureAwait(false), "A commit on a version that is no longer kept is refused.");
        b.Same(0, mine.Record.Version, "A commit that was refused leaves its record's version.");
        LeadRecord read = await b.ReadAsync(Bench.Key(1)).ConfigureAwait(false);
        b.Same((1L, 5.0), (read.Version, read.Score), "A commit that was refused keeps nothing.");
        mine.Record.Version = 2;
        b.Same(CommitOutcome.VersionMoved, await b.Store.CommitAsync(mine, default).ConfigureAwait(false), "A commit on a version that was never kept is refused.");
    }

    private static async Task OneWinnerAsync(Bench b)
    {
        for (int version = 0; version < 5; version++)
        {
            LeadCommit[] commits = new LeadCommit[8];
            for (int i = 0; i < commits.Length; i++)
            {
                int score = i;
                commits[i] = await b.PrepareAsync(Bench.Key(1), c => c.Record.Score = score).ConfigureAwait(false);
            }

            CommitOutcome[] outcomes = await Task.WhenAll(commits.Select(c => Task.Run(async () => await b.Store.CommitAsync(c, default).ConfigureAwait(false)))).ConfigureAwait(false);
            b.Same(1, outcomes.Count(o => o == CommitOutcome.Committed), "Of commits on one version one is kept.");
            b.Same(7, outcomes.Count(o => o == CommitOutcome.VersionMoved), "The others were decided on a version that moved.");
            LeadRecord read = await b.ReadAsync(Bench.Key(1)).ConfigureAwait(false);
            b.Same((version + 1L, (double)Array.IndexOf(outcomes, CommitOutcome.Committed)), (read.Version, read.Score), "What the winner said is kept.");
        }
    }

    private static async Task EventsAsync(Bench b)
    {
        ResponseEvent[] events = [.. Samples.Opened(1, b.Now).Events];
        await b.CommitAsync(Bench.Key(1), c => c.Events.AddRange(events)).ConfigureAwait(false);
        await b.CommitAsync(Bench.Key(1)).ConfigureAwait(false);
        ResponseEvent[] more = [Samples.Event(1, events.Length + 1, b.Now), Samples.Event(1, events.Length + 2, b.Now)];
        await b.CommitAsync(Bench.Key(1), c => c.Events.AddRange(more)).ConfigureAwait(false);
        b.SameAll([.. events, .. more], await b.Store.EventsAsync(Bench.Key(1), default).ConfigureAwait(false), "The events of a lead come back as they were appended, oldest first.");
        b.SameAll([], await b.Store.EventsAsync(Bench.Key(2), default).ConfigureAwait(false), "A lead that is not kept has no events.");
    }

    private static void AssertSame(Bench b, LeadRecord kept, LeadRecord read)
    {
        const string Sentence = "All of a record comes back as it was kept.";
        b.Same(kept.Key, read.Key, Sentence);
        b.Same(kept.Version, read.Version, Sentence);
        b.Holds(kept.State.ToBytes().AsSpan().SequenceEqual(read.State.ToBytes()), $"{Sentence} (State)");
        b.Same(Convert.ToHexString(kept.Topics?.ToBytes() ?? []), Convert.ToHexString(read.Topics?.ToBytes() ?? []), $"{Sentence} (Topics)");
        b.Same((kept.NewestSignalId, kept.Fingerprint, kept.IsImported), (read.NewestSignalId, read.Fingerprint, read.IsImported), Sentence);
        b.Same((kept.Temperature, kept.Score, kept.AsOf), (read.Temperature, read.Score, read.AsOf), Sentence);
        b.Same((kept.HotFrom, kept.HotUntil, kept.WarmUntil, kept.ValidUntil), (read.HotFrom, read.HotUntil, read.WarmUntil, read.ValidUntil), Sentence);
        b.Same((kept.TemperatureDue, kept.RoutingDue), (read.TemperatureDue, read.RoutingDue), Sentence);
        b.Same(kept.Response, read.Response, $"{Sentence} (Response)");
        b.Same(kept.Wait, read.Wait, $"{Sentence} (Wait)");
        b.SameAll(kept.Aliases.Order(), read.Aliases.Order(), $"{Sentence} (Aliases)");
    }
}
