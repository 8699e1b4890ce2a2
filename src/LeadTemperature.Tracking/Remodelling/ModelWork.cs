namespace LeadTemperature.Tracking.Remodelling;

/// <summary>What is due of models: a configuration that was read again, changes that other processes applied, leads to be read by a changed model.</summary>
internal sealed class ModelWork(ActiveModels models, ConfiguredModelChanges configured, ModelSweep sweep)
{
    public bool IsSweeping => sweep.IsUnderWay;

    /// <summary>Keeps the models of the configuration, before anybody needs them.</summary>
    public ValueTask PrepareAsync(CancellationToken cancellationToken) => configured.EnsureAllAsync(cancellationToken);

    public async ValueTask RefreshAsync(CancellationToken cancellationToken)
    {
        if (await configured.ReloadAsync(cancellationToken).ConfigureAwait(false))
        {
            models.Forget();
        }

        await models.RefreshAsync(cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<int> SweepAsync(int most, Action<LeadKey, Exception> failed, CancellationToken cancellationToken) =>
        sweep.PassAsync(most, failed, cancellationToken);
}
