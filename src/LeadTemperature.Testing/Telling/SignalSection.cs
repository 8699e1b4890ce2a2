using System.Globalization;
using LeadTemperature.Testing.Scenarios;

namespace LeadTemperature.Testing.Telling;

/// <summary>The signals of a story by time, and at one time in the order of telling; equal ones in one line.</summary>
internal static class SignalSection
{
    public static string Of(Story story)
    {
        string[][] rows = [.. story.Signals.OrderBy(s => s.At).GroupBy(s => s).Select(same => Row(story, same.Key, same.Count()))];
        return $"Signals so far\n{(rows.Length == 0 ? "  none" : Table.Of(rows))}";
    }

    private static string[] Row(Story story, Signal signal, int count)
    {
        string times = count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} x ");
        string magnitude = signal.Magnitude == 1 ? "" : $" of magnitude {Words.Exact(signal.Magnitude)}";
        string topic = signal.Topic is null ? "" : $" about \"{Words.Line(signal.Topic)}\"";
        string later = signal.At > story.Instant ? "later: does not count yet" : "";
        return [Days.Of(story.Start, signal.At.ToDateTimeOffset()), $"{times}{signal.Kind}{magnitude}{topic}", later];
    }
}
