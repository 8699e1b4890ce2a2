using LeadTemperature.Internal;

namespace LeadTemperature.Responding;

/// <summary>A deadline that runs in the policy's time: so much of it, from an instant on. Kept, so that a changed calendar can work it out again.</summary>
/// <param name="From">Where it began, or went on after a pause.</param>
/// <param name="Span">How much time, counted as the policy counts (<see cref="ResponsePolicy.Hours"/>).</param>
public sealed record DueClock(DateTimeOffset From, TimeSpan Span)
{
    /// <summary>In one line, invariant: <c>5m from 2026-03-02T09:00:00.000000Z</c>.</summary>
    public override string ToString() => $"{DurationText.Of(Span)} from {(UtcInstant)From}";
}
