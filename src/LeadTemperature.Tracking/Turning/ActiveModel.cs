namespace LeadTemperature.Tracking.Turning;

/// <summary>The model by which the leads of a scope are read.</summary>
/// <param name="Epoch">The number of all changes of models up to it; a commit that is decided on another is refused by the store.</param>
/// <param name="Model">The model.</param>
/// <param name="IsFromHistory">Whether leads that another model read last are read from their signals anew, even where their states seem to serve.</param>
internal sealed record ActiveModel(long Epoch, ScoringModel Model, bool IsFromHistory);
