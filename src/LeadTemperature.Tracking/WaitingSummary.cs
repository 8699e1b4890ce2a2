namespace LeadTemperature.Tracking;

/// <summary>Tells duty that hot leads wait for their turn, all at once instead of one by one.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Scope">The tenant; empty where there is only one.</param>
/// <param name="To">Who has duty, and is accountable for them.</param>
/// <param name="Count">How many wait now.</param>
/// <param name="Since">Since when the first of them waits, UTC.</param>
/// <param name="PerMinute">How many get their turn in a minute at most.</param>
public sealed record WaitingSummary(string Scope, RepId To, int Count, DateTimeOffset Since, int PerMinute);
