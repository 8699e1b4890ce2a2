using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Telemetry;
using LeadTemperature.Tracking.Turning;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Remodelling;

/// <summary>Lets a model take over, or says why not (rule H-06).</summary>
internal sealed class ModelChanges(ILeadStore store, ModelShelf shelf, SignalReader history, TimeProvider time, ILogger log)
{
    private readonly ServiceCheck _check = new(store);

    /// <summary>Lets a model take over in a scope; the default scope's is that of all that have none of their own.</summary>
    public async ValueTask<ModelUpdate> ApplyAsync(string scope, ScoringModel model, bool isConfigured, CancellationToken cancellationToken)
    {
        while (true)
        {
            ModelReading reading = await store.ReadModelAsync(scope, cancellationToken).ConfigureAwait(false);
            StoredModel? own = reading.Model;
            StoredModel? before = own ?? (scope.Length == 0 ? null : (await store.ReadModelAsync("", cancellationToken).ConfigureAwait(false)).Model);
            ScoringModel current = before is null ? model : shelf.Find(before.Fingerprint, before.Definition);
            ModelDiff difference = ModelDiff.Between(current, model);
            bool isSame = own?.Fingerprint == model.Fingerprint;
            IReadOnlyList<Fault> faults = isSame || before is null || history.IsThere
                ? []
                : await _check.JudgeAsync(scope, before, difference, model, cancellationToken).ConfigureAwait(false);
            if (faults.Count > 0)
            {
                return new ModelUpdate { IsApplied = false, Model = current, Difference = difference, Faults = faults };
            }

            StoredModel next = new()
            {
                Scope = scope,
                Definition = model.Definition.ToJson(),
                Fingerprint = model.Fingerprint,
                Configured = isConfigured ? model.Fingerprint : own?.Configured,
                AppliedAt = isSame ? own!.AppliedAt : time.GetUtcNow(),
                IsFromHistory = isSame ? own!.IsFromHistory : before is not null && IsFromHistory(before, difference),
                IsSwept = isSame ? own!.IsSwept : before is null,
            };
            if (next == own || await store.SaveModelAsync(next, reading.Epoch, cancellationToken).ConfigureAwait(false))
            {
                ScoringModel inForce = shelf.Put(model);
                if (!isSame)
                {
                    log.ModelApplied(inForce.Fingerprint, before?.Fingerprint ?? "none");
                }

                return new ModelUpdate { IsApplied = true, Model = inForce, Difference = difference };
            }
        }
    }

    /// <summary>Names that count as another kind than before show in no state, and what an unfinished change owes is owed still.</summary>
    private bool IsFromHistory(StoredModel before, ModelDiff difference) =>
        history.IsThere && (!difference.IsServed || (before.IsFromHistory && !before.IsSwept));
}
