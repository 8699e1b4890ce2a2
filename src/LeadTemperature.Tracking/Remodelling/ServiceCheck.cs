using LeadTemperature.Tracking.Listing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Remodelling;

/// <summary>Whether the states that are kept serve a model that is to take over, where no history can be read.</summary>
internal sealed class ServiceCheck(ILeadStore store)
{
    /// <summary>Why they do not; empty where they do.</summary>
    /// <remarks>
    /// Every state of the model before serves what its difference says. Where it does not say so, or older models have read some leads last,
    /// each state is asked: one with few signals may serve all the same.
    /// </remarks>
    public async ValueTask<IReadOnlyList<Fault>> JudgeAsync(
        string scope, StoredModel before, ModelDiff difference, ScoringModel model, CancellationToken cancellationToken)
    {
        if (difference.IsServed && before.IsSwept)
        {
            return [];
        }

        Dictionary<string, long> lacking = new(StringComparer.Ordinal);
        long leads = 0;
        await foreach (LeadRecord record in StoredLeads.OfAsync(store, scope, model, LeadFilter.All, cancellationToken).ConfigureAwait(false))
        {
            leads++;
            foreach (string feature in model.MissingFrom(record.State))
            {
                lacking[feature] = lacking.GetValueOrDefault(feature) + 1;
            }
        }

        foreach (string moved in difference.MissingFeatures.Where(f => leads > 0 && IsOfNames(f)))
        {
            lacking.TryAdd(moved, leads);
        }

        return
        [
            .. lacking.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => new Fault(
                "Model",
                "states-lack",
                l.Key,
                FormattableString.Invariant($"is not kept by {l.Value} of {leads} leads"),
                "what stored states keep, or an ISignalHistory to read the leads' signals again")),
        ];
    }

    /// <summary>What no state shows: a name that counts as another kind than before.</summary>
    private static bool IsOfNames(string feature) => !feature.Contains('(', StringComparison.Ordinal);
}
