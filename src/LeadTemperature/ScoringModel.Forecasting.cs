namespace LeadTemperature;

public sealed partial class ScoringModel
{
    /// <summary>When the temperature changes if nothing else happens. Allocates nothing.</summary>
    /// <inheritdoc cref="Assess(LeadState, UtcInstant, Temperature?)"/>
    public TemperatureForecast Forecast(LeadState lead, UtcInstant asOf, Temperature? previous = null) => throw new NotImplementedException();

    /// <summary>When the temperature changes if nothing else happens; signals after the instant are not known to it. Allocates nothing.</summary>
    /// <inheritdoc cref="Assess(ReadOnlySpan{Signal}, UtcInstant, Temperature?)"/>
    public TemperatureForecast Forecast(ReadOnlySpan<Signal> signals, UtcInstant asOf, Temperature? previous = null) => throw new NotImplementedException();

    /// <inheritdoc cref="Forecast(ReadOnlySpan{Signal}, UtcInstant, Temperature?)"/>
    /// <remarks>The sequence is read once.</remarks>
    public TemperatureForecast Forecast(IEnumerable<Signal> signals, UtcInstant asOf, Temperature? previous = null) => throw new NotImplementedException();
}
