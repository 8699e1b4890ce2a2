using System.Collections.Concurrent;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Remodelling;

/// <summary>The models in force, as the store has them: read once, and again when the store says that they have changed.</summary>
internal sealed class ActiveModels(ILeadStore store, ModelShelf shelf, ConfiguredModelChanges configured) : IModels
{
    private readonly ConcurrentDictionary<string, ActiveModel> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(long Epoch, string Fingerprint), bool> _former = new();

    public ValueTask<ActiveModel> OfAsync(string scope, CancellationToken cancellationToken) =>
        _known.TryGetValue(scope, out ActiveModel? model) ? new ValueTask<ActiveModel>(model) : ReadAsync(scope, cancellationToken);

    /// <summary>The same where no model can be applied meanwhile.</summary>
    /// <exception cref="InvalidOperationException">One would have to be.</exception>
    public async ValueTask<ActiveModel> OfKeptAsync(string scope, CancellationToken cancellationToken)
    {
        if (!_known.ContainsKey(scope))
        {
            foreach (string needed in scope.Length == 0 ? (string[])[""] : ["", scope])
            {
                if (await configured.MissingAsync(needed, cancellationToken).ConfigureAwait(false) is not null)
                {
                    throw new InvalidOperationException(
                        "The configured model of the leads is not kept yet, and cannot be while a transaction of yours is open: ask for ILeadTracker.ModelAsync() of the scope before you begin one, or start the host.");
                }
            }
        }

        return await OfAsync(scope, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<bool> IsInForceAsync(ActiveModel model, string otherFingerprint, CancellationToken cancellationToken)
    {
        if (_former.ContainsKey((model.Epoch, otherFingerprint)))
        {
            return true;
        }

        if ((await store.ReadModelAsync("", cancellationToken).ConfigureAwait(false)).Epoch != model.Epoch)
        {
            return false;
        }

        _former.TryAdd((model.Epoch, otherFingerprint), true);
        return true;
    }

    public void Forget()
    {
        _known.Clear();
        _former.Clear();
    }

    /// <summary>Forgets what is known where the store has gone on to another epoch.</summary>
    public async ValueTask RefreshAsync(CancellationToken cancellationToken)
    {
        long epoch = (await store.ReadModelAsync("", cancellationToken).ConfigureAwait(false)).Epoch;
        if (_known.Values.Any(model => model.Epoch != epoch))
        {
            Forget();
        }
    }

    private async ValueTask<ActiveModel> ReadAsync(string scope, CancellationToken cancellationToken)
    {
        while (true)
        {
            await configured.EnsureAsync(scope, cancellationToken).ConfigureAwait(false);
            ModelReading own = await store.ReadModelAsync(scope, cancellationToken).ConfigureAwait(false);
            ModelReading read = own.Model is null && scope.Length > 0
                ? await store.ReadModelAsync("", cancellationToken).ConfigureAwait(false)
                : own;
            if (read.Model is { } kept && read.Epoch == own.Epoch)
            {
                ActiveModel model = new(read.Epoch, shelf.Find(kept.Fingerprint, kept.Definition), kept.IsFromHistory);
                _known[scope] = model;
                return model;
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
