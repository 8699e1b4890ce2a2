using System.Runtime.CompilerServices;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Listing;

/// <summary>Goes through the leads that a model is that of: those of its scope, and for the default model those of all scopes that have none of their own.</summary>
internal static class StoredLeads
{
    private const int ScopesAtOnce = 1_000;

    public static async IAsyncEnumerable<LeadRecord> OfAsync(
        ILeadStore store, string scope, ScoringModel model, LeadFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (string one in ScopesAsync(store, scope, cancellationToken).ConfigureAwait(false))
        {
            string? after = null;
            do
            {
                LeadPage page = await store.ListAsync(new LeadQuery { Scope = one, Model = model, Filter = filter, After = after }, cancellationToken)
                    .ConfigureAwait(false);
                foreach (LeadRecord record in page.Leads)
                {
                    yield return record;
                }

                after = page.Next;
            }
            while (after is not null);
        }
    }

    /// <summary>The scopes that a scope's model is that of.</summary>
    public static async IAsyncEnumerable<string> ScopesAsync(ILeadStore store, string scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return scope;
        if (scope.Length > 0)
        {
            yield break;
        }

        string? after = "";
        while (after is not null)
        {
            IReadOnlyList<string> names = await store.ScopesAsync(after, ScopesAtOnce, cancellationToken).ConfigureAwait(false);
            foreach (string name in names)
            {
                if ((await store.ReadModelAsync(name, cancellationToken).ConfigureAwait(false)).Model is null)
                {
                    yield return name;
                }
            }

            after = names.Count == ScopesAtOnce ? names[^1] : null;
        }
    }
}
