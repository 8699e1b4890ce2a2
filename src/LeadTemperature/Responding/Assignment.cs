namespace LeadTemperature.Responding;

/// <summary>Who is accountable, since when, with which fencing number.</summary>
/// <remarks>
/// Fencing numbers of a lead only rise, and none is given twice, across all its responses. Whoever acts says the number under which they
/// decided; an older one is refused. Immutable.
/// </remarks>
/// <param name="Rep">The sales rep, or whoever has duty.</param>
/// <param name="Since">Since when, UTC.</param>
/// <param name="Fence">The fencing number, from 1.</param>
public sealed record Assignment(RepId Rep, DateTimeOffset Since, long Fence)
{
    /// <summary>In one line, invariant: <c>ada since 2026-03-02T09:00:00.000000Z under fence 4</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Rep} since {(UtcInstant)Since} under fence {Fence}");
}
