using LeadTemperature.Testing.Scenarios;

namespace LeadTemperature.Testing.Telling;

/// <summary>What a forecast says, as the rest of "the lead should …, but".</summary>
internal static class Outlook
{
    /// <summary>Until when the lead is hot.</summary>
    public static string HotUntil(StoryReading reading) => Until(reading, Temperature.Hot, reading.Forecast.HotUntil);

    /// <summary>Until when the lead is at least warm.</summary>
    public static string WarmUntil(StoryReading reading) => Until(reading, Temperature.Warm, reading.Forecast.WarmUntil);

    /// <summary>From when on the lead is hot by time alone.</summary>
    public static string HotFrom(StoryReading reading) => reading.Assessment.Temperature == Temperature.Hot ? "is hot already"
        : reading.Forecast.HotFrom is { } at ? $"is hot from {Day(reading, at)}"
        : reading.Forecast.ProvenUntil is { } proven ? $"is not hot before {Day(reading, proven)}, and nothing is known beyond it"
        : "never becomes hot by time alone";

    /// <summary>The next change of temperature.</summary>
    public static string NextChange(StoryReading reading) => reading.Forecast.NextChange is { } change
        ? $"turns {Words.Of(change.Temperature)} {Days.On(reading.Story.Start, change.At)}"
        : $"is known to keep it only until {Day(reading, reading.Forecast.ProvenUntil!.Value)}";

    private static string Until(StoryReading reading, Temperature least, DateTimeOffset? until)
    {
        string now = $"is {Words.Of(reading.Assessment.Temperature)}";
        return reading.Assessment.Temperature < least ? now
            : until is { } at ? $"is so until {Day(reading, at)}"
            : reading.Forecast.ProvenUntil is { } proven ? $"is so at least until {Day(reading, proven)}"
            : $"{now} for ever";
    }

    private static string Day(StoryReading reading, DateTimeOffset instant) => Days.Of(reading.Story.Start, instant);
}
