using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Conforming;

/// <summary>Models of scopes, and the epoch.</summary>
internal static class ModelCases
{
    public static IEnumerable<StoreCase> All =>
    [
        new("models: each scope has its own", OwnAsync),
        new("models: one that was saved on an old epoch is not kept", OldEpochAsync),
        new("models: a commit on an old epoch keeps nothing", CommitAsync),
        new("models: swept for that fingerprint only", SweptAsync),
        new("models: of many saved at once, one is kept", OneWinnerAsync),
    ];

    private static async Task OwnAsync(Bench b)
    {
        ModelReading none = await b.Store.ReadModelAsync("", default).ConfigureAwait(false);
        b.Holds(none.Model is null, "A scope has no model until one is saved.");
        StoredModel[] models = [Model(b, "", "f-0"), Model(b, "acme", "f-1") with { Configured = "f-9" }, Model(b, "ACME", "f-2")];
        long epoch = none.Epoch;
        foreach (StoredModel model in models)
        {
            b.Holds(await b.Store.SaveModelAsync(model, epoch, default).ConfigureAwait(false), "A model is saved on the epoch that is.");
            ModelReading reading = await b.Store.ReadModelAsync(model.Scope, default).ConfigureAwait(false);
            b.Holds(reading.Epoch > epoch, "Each model that is saved begins a new epoch, a higher one.");
            epoch = reading.Epoch;
        }

        foreach (StoredModel model in models)
        {
            b.Same(new ModelReading(epoch, model), await b.Store.ReadModelAsync(model.Scope, default).ConfigureAwait(false), "The model of a scope comes back as it was saved, with the epoch of the whole store.");
        }

        b.Same(new ModelReading(epoch, null), await b.Store.ReadModelAsync("other", default).ConfigureAwait(false), "A scope without a model of its own has none.");
        StoredModel next = Model(b, "acme", "f-3") with { Definition = """{"Label":"\u00e4 'quoted'"}""", IsSwept = true };
        b.Holds(await b.Store.SaveModelAsync(next, epoch, default).ConfigureAwait(false), "A model is saved on the epoch that is.");
        b.Same(next, (await b.Store.ReadModelAsync("acme", default).ConfigureAwait(false)).Model, "A model that is saved takes the place of the one before.");
    }

    private static async Task OldEpochAsync(Bench b)
    {
        long epoch = (await b.Store.ReadModelAsync("", default).ConfigureAwait(false)).Epoch;
        b.Holds(!await b.Store.SaveModelAsync(Model(b, "", "f-0"), epoch + 1, default).ConfigureAwait(false), "A model that was decided on another epoch is not kept.");
        await b.Store.SaveModelAsync(Model(b, "", "f-1"), epoch, default).ConfigureAwait(false);
        b.Holds(!await b.Store.SaveModelAsync(Model(b, "", "f-2"), epoch, default).ConfigureAwait(false), "A model that was decided on another epoch is not kept.");
        b.Holds(!await b.Store.SaveModelAsync(Model(b, "acme", "f-2"), epoch, default).ConfigureAwait(false), "The epoch is that of the models of all scopes.");
        b.Same("f-1", (await b.Store.ReadModelAsync("", default).ConfigureAwait(false)).Model?.Fingerprint, "A model that was decided on another epoch is not kept.");
        b.Holds((await b.Store.ReadModelAsync("acme", default).ConfigureAwait(false)).Model is null, "A model that was decided on another epoch is not kept.");
    }

    private static async Task CommitAsync(Bench b)
    {
        LeadCommit commit = await b.PrepareAsync(Bench.Key(1)).ConfigureAwait(false);
        b.Holds(await b.Store.SaveModelAsync(Model(b, "other", "f-1"), commit.Epoch, default).ConfigureAwait(false), "A model is saved on the epoch that is.");
        b.Same(CommitOutcome.ModelMoved, await b.Store.CommitAsync(commit, default).ConfigureAwait(false), "A commit that was decided on another epoch is refused.");
        b.Same(0L, (await b.ReadAsync(Bench.Key(1)).ConfigureAwait(false)).Version, "A commit that is refused keeps nothing.");
        commit.Epoch = (await b.Store.ReadModelAsync("", default).ConfigureAwait(false)).Epoch;
        b.Same(CommitOutcome.Committed, await b.Store.CommitAsync(commit, default).ConfigureAwait(false), "A commit on the epoch that is, is kept.");
    }

    private static async Task SweptAsync(Bench b)
    {
        long epoch = (await b.Store.ReadModelAsync("", default).ConfigureAwait(false)).Epoch;
        await b.Store.SaveModelAsync(Model(b, "acme", "f-1"), epoch, default).ConfigureAwait(false);
        ModelReading saved = await b.Store.ReadModelAsync("acme", default).ConfigureAwait(false);
        foreach ((string scope, string fingerprint) in ((string, string)[])[("acme", "f-2"), ("acme", "F-1"), ("other", "f-1")])
        {
            await b.Store.MarkSweptAsync(scope, fingerprint, default).ConfigureAwait(false);
            b.Same(saved, await b.Store.ReadModelAsync("acme", default).ConfigureAwait(false), "A model is not marked as swept where its scope has another by now.");
        }

        await b.Store.MarkSweptAsync("acme", "f-1", default).ConfigureAwait(false);
        ModelReading swept = await b.Store.ReadModelAsync("acme", default).ConfigureAwait(false);
        b.Same(saved with { Model = saved.Model! with { IsSwept = true } }, swept, "A model that was swept is marked so, and the epoch stays.");
    }

    private static async Task OneWinnerAsync(Bench b)
    {
        long epoch = (await b.Store.ReadModelAsync("", default).ConfigureAwait(false)).Epoch;
        bool[] saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
            await b.Store.SaveModelAsync(Model(b, $"scope-{i}", $"f-{i}"), epoch, default).ConfigureAwait(false)))).ConfigureAwait(false);
        b.Same(1, saved.Count(s => s), "Of models that are saved on one epoch one is kept.");
        for (int i = 0; i < saved.Length; i++)
        {
            b.Same(saved[i], (await b.Store.ReadModelAsync($"scope-{i}", default).ConfigureAwait(false)).Model is not null, "SaveModelAsync says whether the model is kept.");
        }
    }

    private static StoredModel Model(Bench b, string scope, string fingerprint) =>
        new() { Scope = scope, Definition = ScoringModel.Standard.Definition.ToJson(), Fingerprint = fingerprint, AppliedAt = b.Now };
}
