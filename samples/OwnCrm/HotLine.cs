namespace OwnCrm;

/// <summary>A line of the list of hot leads.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">What was noted last.</param>
/// <param name="HotUntil">Until when it is hot, if nothing else happens.</param>
/// <param name="Rep">Who is accountable.</param>
public sealed record HotLine(Guid Lead, string Name, string? Note, DateTimeOffset HotUntil, string? Rep);
