namespace LeadTemperature.Tracking.Stores;

/// <summary>The id of a signal that was recorded, by which it counts once.</summary>
/// <param name="Id">The id.</param>
/// <param name="KeepUntil">Until when the store has to know it, UTC; it may know it longer.</param>
public readonly record struct CountedSignal(string Id, DateTimeOffset KeepUntil);
