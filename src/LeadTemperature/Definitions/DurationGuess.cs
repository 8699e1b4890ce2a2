using System.Buffers;
using System.Globalization;
using LeadTemperature.Internal;

namespace LeadTemperature.Definitions;

/// <summary>What duration somebody meant who wrote something else.</summary>
internal static class DurationGuess
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.+eE");

    /// <summary>The duration in quotes, as it may stand; null where none can be guessed.</summary>
    /// <param name="text">A number, perhaps with a word for its unit, or a time span as programs write it (<c>3.00:00:00</c>).</param>
    /// <param name="unit">The unit of a number without one.</param>
    public static string? Of(string text, string unit)
    {
        string trimmed = text.Trim();
        if (trimmed.Length > 40)
        {
            return null;
        }

        int end = trimmed.AsSpan().IndexOfAnyExcept(Digits);
        if (end < 0 && DurationText.TryParse(trimmed + unit, out _))
        {
            return $"\"{trimmed}{unit}\"";
        }

        string number = end < 0 ? trimmed : trimmed[..end];
        string word = end < 0 ? unit : trimmed[end..].Trim().ToLowerInvariant();
        if (double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double count) && MicrosOf(word) is { } micros)
        {
            return Quoted(count * micros);
        }

        return trimmed.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(trimmed, CultureInfo.InvariantCulture, out TimeSpan span)
            ? Quoted(span.TotalMicroseconds)
            : null;
    }

    private static string? Quoted(double micros) =>
        micros is >= 0 and <= 36_500 * 86_400e6 ? $"\"{DurationText.Of((long)Math.Round(micros))}\"" : null;

    private static long? MicrosOf(string word) => word switch
    {
        "w" or "week" or "weeks" => 7 * 86_400_000_000,
        "d" or "day" or "days" => 86_400_000_000,
        "h" or "hr" or "hrs" or "hour" or "hours" => 3_600_000_000,
        "m" or "min" or "mins" or "minute" or "minutes" => 60_000_000,
        "s" or "sec" or "secs" or "second" or "seconds" => 1_000_000,
        "ms" or "millisecond" or "milliseconds" => 1_000,
        "us" or "microsecond" or "microseconds" => 1,
        _ => null,
    };
}
