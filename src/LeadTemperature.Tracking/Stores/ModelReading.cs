namespace LeadTemperature.Tracking.Stores;

/// <summary>The model of a scope, and the number of all changes of models of the store so far.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Epoch">The number: a commit that was decided on another is refused.</param>
/// <param name="Model">The model; null where the scope has none of its own.</param>
public sealed record ModelReading(long Epoch, StoredModel? Model);
