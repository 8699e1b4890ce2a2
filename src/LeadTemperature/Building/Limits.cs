namespace LeadTemperature.Building;

/// <summary>How far what a model says may go.</summary>
internal static class Limits
{
    public const double MaxPoints = 1e6;

    /// <summary>The most signals that a limit or a burst counts.</summary>
    public const int MaxCount = 64;

    /// <summary>The most kinds, rules or groups that a definition may tell.</summary>
    public const int MaxEntries = 4_096;

    /// <summary>The most faults that are listed.</summary>
    public const int MaxFaults = 200;

    public static readonly TimeSpan LongestDuration = TimeSpan.FromDays(36_500);

    public static readonly TimeSpan ShortestDuration = TimeSpan.FromMicroseconds(1);

    public static readonly TimeSpan ShortestHalfLife = TimeSpan.FromMinutes(1);
}
