namespace LeadTemperature.Tracking;

/// <summary>From when on the health check of the tracker finds the store degraded or unhealthy. Judged at start.</summary>
/// <remarks>Set while the application is built; not to be changed afterwards.</remarks>
public sealed class LeadTemperatureHealthOptions
{
    /// <summary>What is due for a lead has been due for longer: degraded. A second to a day; 30 seconds unless said.</summary>
    public TimeSpan LateDegradedAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What is due for a lead has been due for longer: unhealthy. A second to a day, and not less than <see cref="LateDegradedAfter"/>; 5 minutes unless said.</summary>
    public TimeSpan LateUnhealthyAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The oldest message that is not settled has waited for longer: degraded. A second to a day; 1 minute unless said.</summary>
    public TimeSpan UndeliveredDegradedAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The oldest message that is not settled has waited for longer: unhealthy. A second to a day, and not less than <see cref="UndeliveredDegradedAfter"/>; 10 minutes unless said.</summary>
    public TimeSpan UndeliveredUnhealthyAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>More dead letters than these: degraded. 0 to 1,000,000; 0 unless said.</summary>
    public int DeadLetters { get; set; }

    /// <summary>The clocks of the store and of the process differ by more, beyond what the call took: degraded. 100 milliseconds to 5 minutes; 2 seconds unless said.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the store may take to say how it is doing before it is found unhealthy: 100 milliseconds to a minute; 5 seconds unless said.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);
}
