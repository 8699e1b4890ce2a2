namespace LeadTemperature;

/// <summary>How many leads are hot at an instant if nothing else happens, under two models.</summary>
/// <param name="At">The instant, UTC.</param>
/// <param name="Current">Hot leads under the model in use.</param>
/// <param name="Proposed">Hot leads under the one that might take over.</param>
public readonly record struct HotLoad(DateTimeOffset At, long Current, long Proposed)
{
    /// <summary>In one line, invariant: <c>2026-03-02T12:00:00.000000Z: 12 hot, then 15</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{(UtcInstant)At}: {Current} hot, then {Proposed}");
}
