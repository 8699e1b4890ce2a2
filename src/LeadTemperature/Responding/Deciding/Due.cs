namespace LeadTemperature.Responding.Deciding;

/// <summary>A deadline, and how it came about where the policy's time counts.</summary>
internal readonly record struct Due(DateTimeOffset At, DueClock? Clock)
{
    /// <summary>The later of both.</summary>
    public Due NotBefore(Due? other) => other is { } due && due.At > At ? due : this;

    /// <summary>The later of a deadline and an instant.</summary>
    public Due NotBefore(DateTimeOffset instant) => instant > At ? new Due(instant, null) : this;

    /// <summary>The earlier of both.</summary>
    public static Due Earlier(Due left, Due right) => right.At < left.At ? right : left;
}
