namespace LeadTemperature.Responding;

/// <summary>One thing that speaks for a lead, or against it.</summary>
/// <remarks>What a rule counts for in the end: after its own limits and its group's. Immutable.</remarks>
public readonly record struct BriefReason
{
    internal BriefReason(string rule, SignalKind? kind, double points, DateTimeOffset? newestAt, TimeSpan? age)
    {
        Rule = rule;
        Kind = kind;
        Points = points;
        NewestAt = newestAt;
        Age = age;
    }

    /// <summary>The id of the rule. Null only in <c>default</c>.</summary>
    public string Rule { get; }

    /// <summary>The kind of the newest signal behind it; null where there is none.</summary>
    public SignalKind? Kind { get; }

    /// <summary>
    /// Points; negative ones speak against the lead. Where a group's range took something, its rules bear that in proportion to what they gave.
    /// </summary>
    public double Points { get; }

    /// <summary>The time of that signal, UTC; null where there is none.</summary>
    public DateTimeOffset? NewestAt { get; }

    /// <summary>The age of that signal at the instant of the brief; null where there is none.</summary>
    public TimeSpan? Age { get; }

    /// <summary>In one line, invariant: <c>50 pricing-inquiry, newest pricing-inquiry at 2026-03-03T09:00:00.000000Z</c>.</summary>
    public override string ToString()
    {
        string newest = NewestAt is { } at ? $", newest {Kind} at {(UtcInstant)at}" : "";
        return FormattableString.Invariant($"{Points:0.######} {Rule}{newest}");
    }
}
