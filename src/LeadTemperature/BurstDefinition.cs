using LeadTemperature.Internal;

namespace LeadTemperature;

/// <summary>What makes a rule a burst: points once while its signals come in numbers. Magnitudes do not count.</summary>
/// <remarks>Judged with the definition that it is part of. Durations are floored to the microsecond. Equal by content. Immutable.</remarks>
public sealed record BurstDefinition
{
    /// <summary>The count from which the points are given, 1 to 64.</summary>
    public required int AtLeast { get; init; }

    /// <summary>The count beyond which they are not given, <see cref="AtLeast"/> to 64. Null for no limit.</summary>
    public int? AtMost { get; init; }

    /// <summary>Signals of at most this age count, the very end included; above 0, at most 36,500 days.</summary>
    public required TimeSpan Within { get; init => field = Micros.Floor(value); }

    /// <summary>Counts the signals of one such span once, at the age of its newest; a minute to a day, a whole number of times in a day. Null counts each.</summary>
    public TimeSpan? Distinct { get; init => field = Micros.Floor(value); }
}
