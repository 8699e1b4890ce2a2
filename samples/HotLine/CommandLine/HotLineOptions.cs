namespace HotLine.CommandLine;

/// <summary>What the command line asks for.</summary>
/// <param name="SignalsPath">The file to play.</param>
/// <param name="Days">How many days of it; null is all, and what comes of them.</param>
/// <param name="LeadId">The one lead to tell of; null tells of all.</param>
/// <param name="IsRealTime">Whether the host's own worker runs, by a clock that is fast but goes by itself.</param>
public sealed record HotLineOptions(string SignalsPath, int? Days, string? LeadId, bool IsRealTime);
