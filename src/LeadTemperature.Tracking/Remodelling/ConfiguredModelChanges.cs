using System.Collections.Concurrent;
using LeadTemperature.Tracking.Configuring;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Remodelling;

/// <summary>Brings the models that code and configuration say into force: at the first use of a scope, and when the configuration was read again.</summary>
/// <remarks>
/// What a configuration says is applied once. One that stays the same does not undo what was applied since: by hand, or by a process whose
/// configuration is another, as while a new release is rolled out.
/// </remarks>
internal sealed class ConfiguredModelChanges(ILeadStore store, ConfiguredModels configured, ModelChanges changes, ILogger log)
{
    private readonly ConcurrentDictionary<string, string> _applied = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _refused = new(StringComparer.Ordinal);
    private long _reloads = configured.Reloads;

    /// <summary>Makes sure that a scope has the model that is configured for it, and the default scope has one at all.</summary>
    public async ValueTask EnsureAsync(string scope, CancellationToken cancellationToken)
    {
        if (scope.Length > 0)
        {
            await EnsureAsync("", cancellationToken).ConfigureAwait(false);
        }

        if (await MissingAsync(scope, cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        ModelUpdate update = await changes.ApplyAsync(scope, model, isConfigured: true, cancellationToken).ConfigureAwait(false);
        (update.IsApplied ? _applied : _refused)[scope] = model.Fingerprint;
        if (!update.IsApplied)
        {
            log.ModelRefused(model.Fingerprint, update.Faults);
        }
    }

    /// <summary>The same for all scopes of the configuration.</summary>
    public async ValueTask EnsureAllAsync(CancellationToken cancellationToken)
    {
        foreach (string scope in configured.Scopes.Append(""))
        {
            await EnsureAsync(scope, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The model that is configured for a scope and still has to be applied; null where there is none.</summary>
    public async ValueTask<ScoringModel?> MissingAsync(string scope, CancellationToken cancellationToken)
    {
        ScoringModel? model = configured.Of(scope) ?? (scope.Length == 0 ? ScoringModel.Standard : null);
        if (model is null || _refused.GetValueOrDefault(scope) == model.Fingerprint)
        {
            return null;
        }

        ModelReading reading = await store.ReadModelAsync(scope, cancellationToken).ConfigureAwait(false);
        if (reading.Model is not { } kept || (kept.Configured != model.Fingerprint && _applied.GetValueOrDefault(scope) != model.Fingerprint))
        {
            return model;
        }

        _applied[scope] = model.Fingerprint;
        return null;
    }

    /// <summary>Applies what a configuration says that was read again since.</summary>
    /// <returns>Whether there was any.</returns>
    public async ValueTask<bool> ReloadAsync(CancellationToken cancellationToken)
    {
        long reloads = configured.Reloads;
        long before = Interlocked.Exchange(ref _reloads, reloads);
        if (before == reloads)
        {
            return false;
        }

        if (configured.Faults.Count > 0)
        {
            log.ConfigurationRefused(configured.Faults);
            return false;
        }

        _refused.Clear();
        try
        {
            await EnsureAllAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // Tried again with the next pass: a reload that the store could not take is not lost.
            Interlocked.CompareExchange(ref _reloads, before, reloads);
            throw;
        }

        return true;
    }
}
