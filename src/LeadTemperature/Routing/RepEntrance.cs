namespace LeadTemperature.Routing;

/// <summary>A rep who enters a pool's rotation, for the first time or after an absence.</summary>
/// <param name="Rep">The rep.</param>
/// <param name="Handicap">The handicap that the rep carries; see <see cref="RepStanding"/>.</param>
/// <param name="HandicapUntil">Until when; null where there is none.</param>
public readonly record struct RepEntrance(RepId Rep, int Handicap = 0, UtcInstant? HandicapUntil = null);
