using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Remodelling;

/// <summary>The models for work within a transaction of the application's: none is applied meanwhile, since that would wait for the transaction.</summary>
internal sealed class KeptModels(ActiveModels models) : IModels
{
    public ValueTask<ActiveModel> OfAsync(string scope, CancellationToken cancellationToken) => models.OfKeptAsync(scope, cancellationToken);

    public ValueTask<bool> IsInForceAsync(ActiveModel model, string otherFingerprint, CancellationToken cancellationToken) =>
        models.IsInForceAsync(model, otherFingerprint, cancellationToken);

    public void Forget() => models.Forget();
}
