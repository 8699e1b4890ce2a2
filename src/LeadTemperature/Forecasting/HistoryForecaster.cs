using LeadTemperature.Compiling;
using LeadTemperature.Reading;

namespace LeadTemperature.Forecasting;

/// <summary>Forecasts over a history, exact by its own reading.</summary>
/// <remarks>
/// The search works on what the history is boiled down to at the instant asked from. A reading of the history at a later instant rounds
/// differently, which can be as much as some microseconds of a slow decay: each change that was found is moved to where that reading
/// has it.
/// </remarks>
internal readonly ref struct HistoryForecaster
{
    /// <summary>More than rounding can move a change, in microseconds: beyond it, it stays where it was found.</summary>
    private const long MostMoved = 1_000_000;

    private readonly CompiledModel _model;
    private readonly ReadOnlySpan<Signal> _signals;
    private readonly long _now;
    private readonly bool _wasHot;

    private HistoryForecaster(CompiledModel model, ReadOnlySpan<Signal> signals, long now, bool wasHot)
    {
        _model = model;
        _signals = signals;
        _now = now;
        _wasHot = wasHot;
    }

    public static TemperatureForecast Forecast(CompiledModel model, ReadOnlySpan<Signal> signals, long now, Temperature? previous)
    {
        TemperatureForecast forecast = HistoryReader.Read<Forecaster, TemperatureForecast>(model, signals, now, Forecaster.From(previous));
        if (forecast.NextChange is not { } change)
        {
            return forecast;
        }

        HistoryForecaster settling = new(model, signals, now, previous is not null && forecast.Temperature == Temperature.Hot);
        DateTimeOffset next = settling.Settle(change.At, forecast.Temperature.Alone());
        return forecast with
        {
            NextChange = next == change.At ? change : new TemperatureChange(next, settling.Read(((UtcInstant)next).Micros)),
            HotUntil = forecast.HotUntil is null ? null : next,
            HotFrom = settling.Settle(forecast.HotFrom, Temperatures.Cold | Temperatures.Warm),
            WarmUntil = settling.Settle(forecast.WarmUntil, Temperatures.Warm | Temperatures.Hot),
        };
    }

    private DateTimeOffset? Settle(DateTimeOffset? change, Temperatures allowed) => change is { } at ? Settle(at, allowed) : null;

    /// <summary>The first instant at which the history's own reading has left the set, near one that was found.</summary>
    private DateTimeOffset Settle(DateTimeOffset change, Temperatures allowed)
    {
        long found = ((UtcInstant)change).Micros;
        long inside = found - 1;
        long outside = found;
        for (long step = 1; IsOutside(inside, allowed) && inside > _now; step *= 2)
        {
            (outside, inside) = (inside, Math.Max(_now, inside - step));
        }

        for (long step = 1; !IsOutside(outside, allowed); step *= 2)
        {
            if (outside - found > MostMoved || outside + step > UtcInstant.MaxMicros)
            {
                return change;
            }

            (inside, outside) = (outside, outside + step);
        }

        while (outside - inside > 1)
        {
            long middle = inside + ((outside - inside) / 2);
            (inside, outside) = IsOutside(middle, allowed) ? (inside, middle) : (middle, outside);
        }

        return UtcInstant.FromMicros(outside);
    }

    private bool IsOutside(long instant, Temperatures allowed) => !allowed.Includes(Read(instant));

    private Temperature Read(long instant) =>
        HistoryReader.Read<HistoryAssessor, Assessment>(_model, _signals, _now, instant, new HistoryAssessor(_wasHot)).Temperature;
}
