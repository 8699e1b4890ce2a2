using LeadTemperature.Testing.Scenarios;

namespace LeadTemperature.Testing.Telling;

/// <summary>What comes if nothing else happens.</summary>
internal static class ForecastSection
{
    public static string Of(StoryReading reading) =>
        $"Forecast, if nothing else happens\n{string.Join('\n', Lines(reading).Select(line => $"  {line}"))}";

    private static IEnumerable<string> Lines(StoryReading reading)
    {
        TemperatureForecast forecast = reading.Forecast;
        string now = Words.Of(forecast.Temperature);
        if (forecast.NextChange is not { } next)
        {
            yield return forecast.ProvenUntil is { } proven ? $"{now} at least until {At(reading, proven)}; what comes then was not worked out" : $"stays {now}";
            yield break;
        }

        yield return $"{now} until {At(reading, next.At)}, then {Words.Of(next.Temperature)}";
        if (forecast.HotFrom is { } hot && hot != next.At)
        {
            yield return $"hot from {At(reading, hot)}";
        }

        if (forecast.WarmUntil is { } cold && cold != next.At)
        {
            yield return $"cold from {At(reading, cold)}";
        }
    }

    private static string At(StoryReading reading, DateTimeOffset instant) =>
        $"{Days.Of(reading.Story.Start, instant)} ({Durations.Between(reading.Story.Instant, instant)})";
}
