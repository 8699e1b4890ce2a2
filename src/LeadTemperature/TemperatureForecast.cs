namespace LeadTemperature;

/// <summary>When a lead's temperature changes if nothing else happens.</summary>
/// <remarks>
/// <para>
/// Exact: at each instant given, <c>Assess</c> gives another temperature than one microsecond before it, and there is no change in
/// between but excursions shorter than a second, which may be passed over. Null means never (or not before 9999-12-31), unless
/// <see cref="ProvenUntil"/> is set.
/// </para>
/// <para>
/// Without a previous temperature all of it is memoryless. With one, the lead starts from <see cref="Temperature"/> and keeps hot
/// within the band. Immutable; <c>default</c> is a cold lead that never changes.
/// </para>
/// </remarks>
public readonly record struct TemperatureForecast
{
    /// <summary>The instant from which the forecast looks ahead.</summary>
    public DateTimeOffset AsOf { get; internal init; }

    /// <summary>The temperature at <see cref="AsOf"/>.</summary>
    public Temperature Temperature { get; internal init; }

    /// <summary>The next change of temperature; null is never.</summary>
    public TemperatureChange? NextChange { get; internal init; }

    /// <summary>For a lead that is hot: the first instant at which it is not. Null where it is not hot, or is hot for ever.</summary>
    public DateTimeOffset? HotUntil { get; internal init; }

    /// <summary>For a lead that is not hot: the first instant at which it is. Null where it is hot, or never becomes so by itself.</summary>
    public DateTimeOffset? HotFrom { get; internal init; }

    /// <summary>For a lead that is not cold: the first instant at which it is. Null where it is cold, or never becomes so by itself.</summary>
    public DateTimeOffset? WarmUntil { get; internal init; }

    /// <summary>
    /// Null where the search came to its end. Otherwise its work budget ended first: what is null above does not happen before this
    /// instant and is not known beyond it, and the forecast should be asked for again then.
    /// </summary>
    public DateTimeOffset? ProvenUntil { get; internal init; }

    /// <summary>In one line, invariant: <c>Hot as of …, hot until …, warm until …</c>, with what is known.</summary>
    public override string ToString() =>
        $"{Temperature} as of {(UtcInstant)AsOf}{Describe("next change", NextChange?.At)}{Describe("hot until", HotUntil)}"
        + $"{Describe("hot from", HotFrom)}{Describe("warm until", WarmUntil)}{Describe("proven until", ProvenUntil)}";

    private static string Describe(string what, DateTimeOffset? at) => at is { } known ? $", {what} {(UtcInstant)known}" : "";
}
