namespace LeadTemperature.Tracking.Stores;

/// <summary>The hot leads of a scope that wait for their turn.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Scope">The tenant.</param>
/// <param name="Count">How many wait.</param>
/// <param name="Oldest">Since when the first of them waits, UTC.</param>
/// <param name="Newest">Since when the last of them waits, UTC.</param>
/// <param name="ToldAt">When duty was last told of waiting leads of the scope; null for never.</param>
public sealed record WaitingScope(string Scope, int Count, DateTimeOffset Oldest, DateTimeOffset Newest, DateTimeOffset? ToldAt);
