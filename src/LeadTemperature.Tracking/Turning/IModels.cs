namespace LeadTemperature.Tracking.Turning;

/// <summary>The models by which leads are read.</summary>
internal interface IModels
{
    /// <summary>The model of a scope.</summary>
    ValueTask<ActiveModel> OfAsync(string scope, CancellationToken cancellationToken);

    /// <summary>Whether a model is still in force, where a lead was read last by another; that may be an older one, or a newer one that another process applied.</summary>
    ValueTask<bool> IsInForceAsync(ActiveModel model, string otherFingerprint, CancellationToken cancellationToken);

    /// <summary>Models have changed: what is known of them is read again.</summary>
    void Forget();
}
