using LeadTemperature.Responding;

namespace LeadTemperature.Tracking.Stores;

/// <summary>A hot lead that no live signal made hot waits for its turn; duty is accountable for it meanwhile.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Cause">What made it hot: time, another model, an import.</param>
/// <param name="Since">When it began to wait, UTC.</param>
public sealed record LeadWait(ResponseCause Cause, DateTimeOffset Since);
