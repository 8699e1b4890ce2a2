using LeadTemperature.Definitions;
using LeadTemperature.Internal;

namespace LeadTemperature;

/// <summary>DurationFormat as definitions and settings say them: a whole number and a unit, such as <c>3d</c>, <c>12h</c>, <c>90m</c>, <c>30s</c>; <c>ms</c> and <c>us</c> for what is shorter.</summary>
/// <remarks>Static and safe for all threads.</remarks>
public static class DurationFormat
{
    /// <summary>What a duration may be, in words.</summary>
    public static string Allowed => TextForm.Days.Allowed;

    /// <summary>The regular expression, of ECMA-262 and .NET alike, that the whole of such a text matches.</summary>
    public static string Pattern => DurationText.Pattern;

    /// <summary>Reads a duration: 0 or more, to the microsecond.</summary>
    /// <param name="text">The text; white space around it is no part of a duration.</param>
    /// <param name="duration">The duration; zero where there is none.</param>
    /// <returns>False where the text is no duration.</returns>
    public static bool TryParse(string? text, out TimeSpan duration)
    {
        duration = default;
        return text is not null && DurationText.TryParse(text, out duration);
    }

    /// <summary>A duration in the largest unit that divides it: 36 hours are <c>36h</c>, a day is <c>1d</c>. What is finer than a microsecond is cut off.</summary>
    public static string Text(TimeSpan duration) => DurationText.Of(duration);

    /// <summary>The duration that somebody most likely meant who wrote something else, in quotes; null where none can be guessed.</summary>
    /// <param name="text">What was written: a number, perhaps with a word for its unit, or <c>hh:mm:ss</c>.</param>
    /// <param name="unit">The unit of a number without one, such as <c>s</c>.</param>
    public static string? Nearest(string text, string unit)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(unit);
        return DurationGuess.Of(text, unit);
    }
}
