namespace LeadTemperature.Responding;

/// <summary>How far automation may cover while no person can answer.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CoverLimits
{
    /// <summary>How long the automation may take to say whether it takes the lead: above 0, at most 5 minutes; 30 seconds unless said. Wall time.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long it may have the lead at most: above 0, at most 15 minutes, which it is unless said. Wall time.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How often a response may be covered: 1 to 10; once unless said.</summary>
    public int Times { get; init; } = 1;

    /// <summary>How far ahead an appointment may be: above 0, at most 60 days; 14 days unless said. Wall time.</summary>
    public TimeSpan FurthestMeeting { get; init; } = TimeSpan.FromDays(14);
}
