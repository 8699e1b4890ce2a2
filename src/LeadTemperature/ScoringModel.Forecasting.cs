using LeadTemperature.Forecasting;
using LeadTemperature.Reading;

namespace LeadTemperature;

public sealed partial class ScoringModel
{
    /// <summary>When the temperature changes if nothing else happens. Allocates nothing.</summary>
    /// <inheritdoc cref="Assess(LeadState, UtcInstant, Temperature?)"/>
    public TemperatureForecast Forecast(LeadState lead, UtcInstant asOf, Temperature? previous = null) =>
        StateReader.Read<Forecaster, TemperatureForecast>(_compiled, lead, ReadingDoor.Instant(asOf), Forecaster.From(previous));

    /// <summary>When the temperature changes if nothing else happens; signals after the instant are not known to it. Allocates nothing.</summary>
    /// <inheritdoc cref="Assess(ReadOnlySpan{Signal}, UtcInstant, Temperature?)"/>
    public TemperatureForecast Forecast(ReadOnlySpan<Signal> signals, UtcInstant asOf, Temperature? previous = null) =>
        HistoryForecaster.Forecast(_compiled, signals, ReadingDoor.Instant(asOf), previous);

    /// <inheritdoc cref="Forecast(ReadOnlySpan{Signal}, UtcInstant, Temperature?)"/>
    /// <remarks>The sequence is read once. Allocates where it is neither an array nor a list.</remarks>
    public TemperatureForecast Forecast(IEnumerable<Signal> signals, UtcInstant asOf, Temperature? previous = null) =>
        Forecast(Sequences.AsSpan(signals), asOf, previous);
}
