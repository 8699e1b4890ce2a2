using LeadTemperature.Classification;
using LeadTemperature.Compiling;
using LeadTemperature.Internal;
using LeadTemperature.Reading;
using LeadTemperature.Scoring;

namespace LeadTemperature.Forecasting;

/// <summary>The reading that gives a <see cref="TemperatureForecast"/>.</summary>
internal readonly struct Forecaster(bool hasPrevious, bool wasHot) : IReading<TemperatureForecast>
{
    public static Forecaster From(Temperature? previous) => new(previous is not null, ReadingDoor.WasHot(previous));

    public TemperatureForecast Read(CompiledModel model, ReadOnlySpan<long> cells, long asOf)
    {
        ForecastBuffers buffers = new(model.Scoring);
        try
        {
            Totals totals = Simd.IsUseful
                ? ScoreKernel.Evaluate<VectorLanes>(model.Scoring, cells, asOf, null, buffers.Raw, buffers.Values)
                : ScoreKernel.Evaluate<ScalarLanes>(model.Scoring, cells, asOf, null, buffers.Raw, buffers.Values);
            Assessment now = Classifier.Assess(model.Classification, cells, asOf, totals, wasHot);
            TemperatureForecast forecast = new() { AsOf = now.AsOf, Temperature = now.Temperature };
            if (now.DecidedBy == Decision.Hold)
            {
                return forecast;
            }

            ForecastTerms terms = new(model.Scoring, cells, asOf, buffers);
            TemperatureSearch search = new(model, cells, terms, buffers, hasPrevious && now.Temperature == Temperature.Hot);
            return Complete(forecast, asOf, ref search);
        }
        finally
        {
            buffers.Return();
        }
    }

    private static TemperatureForecast Complete(TemperatureForecast forecast, long asOf, ref TemperatureSearch search)
    {
        Temperature now = forecast.Temperature;
        TemperatureChange? next = search.FindFirstOutside(asOf, now.Alone());
        forecast = forecast with { NextChange = next };
        if (next is { } change)
        {
            DateTimeOffset? hot = null;
            DateTimeOffset? cold = null;
            if (now != Temperature.Hot)
            {
                hot = change.Temperature == Temperature.Hot
                    ? change.At
                    : search.FindFirstOutside(((UtcInstant)change.At).Micros, Temperatures.Cold | Temperatures.Warm)?.At;
            }

            if (now != Temperature.Cold)
            {
                cold = change.Temperature == Temperature.Cold
                    ? change.At
                    : search.FindFirstOutside(((UtcInstant)change.At).Micros, Temperatures.Warm | Temperatures.Hot)?.At;
            }

            forecast = forecast with { HotUntil = now == Temperature.Hot ? change.At : null, HotFrom = hot, WarmUntil = cold };
        }

        return forecast with { ProvenUntil = search.ProvenUntil is { } proven ? UtcInstant.FromMicros(proven) : null };
    }
}
