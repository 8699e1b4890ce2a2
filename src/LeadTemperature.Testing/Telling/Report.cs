using System.Globalization;
using LeadTemperature.Testing.Scenarios;

namespace LeadTemperature.Testing.Telling;

/// <summary>All that a reader needs to see what a story reads as and why.</summary>
internal static class Report
{
    public static string Of(StoryReading reading) =>
        $"{LedgerSection.Of(reading)}\n\n{ForecastSection.Of(reading)}\n\n{SignalSection.Of(reading.Story)}\n\n{Foot(reading.Story)}";

    /// <summary>What day 0 is, and which model read.</summary>
    public static string Foot(Story story)
    {
        string format = story.Start.TimeOfDay.Ticks % TimeSpan.TicksPerMinute == 0 ? "dddd, yyyy-MM-dd HH:mm" : "dddd, yyyy-MM-dd HH:mm:ss.ffffff";
        string start = story.Start.ToString(format, CultureInfo.InvariantCulture);
        string model = story.Model.Label.Length == 0 ? "" : $"; model \"{Words.Line(story.Model.Label)}\"";
        return $"Day 0 begins on {start} UTC{model}{(story.Remembers ? "; temperatures are remembered" : "")}.";
    }
}
