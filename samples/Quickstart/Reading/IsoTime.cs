using System.Globalization;
using System.Text.RegularExpressions;

namespace Quickstart.Reading;

/// <summary>
/// Times as files and options write them: ISO 8601 with seconds optional and an offset required, such as
/// <c>2022-08-28T21:59:57Z</c> or <c>2022-08-28T23:59+02:00</c>.
/// </summary>
/// <remarks>A time without an offset does not say which instant it means, so it is refused rather than taken for UTC.</remarks>
public static partial class IsoTime
{
    public const string Allowed = "ISO 8601 with an offset, such as 2022-08-28T21:59:57Z or 2022-08-28T23:59:57.5+02:00";

    private const int MostDigits = 7;
    private static readonly string[] Clocks = ["", "'T'HH:mm", "'T'HH:mm:ss", "'T'HH:mm:ss.FFFFFFF"];
    private static readonly string[] Local = [.. Clocks.Select(clock => "yyyy-MM-dd" + clock)];
    private static readonly string[] Exact = [.. Local[1..].SelectMany(local => new[] { local + "'Z'", local + "zzz" })];

    public static bool TryParse(string text, out DateTimeOffset instant) => DateTimeOffset.TryParseExact(
        text, Exact, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);

    /// <summary>What is wrong with a text that is not such a time, as the rest of a sentence.</summary>
    public static string ProblemOf(string text)
    {
        string mended = Mended(text);
        bool isOnlyLong = Fraction().Match(text) is { Success: true, Groups: [_, { Length: > MostDigits }] };
        return LacksOnlyAnOffset(mended, out _) ? "does not say its offset from UTC"
            : !TryParse(mended, out _) ? "is not a time"
            : isOnlyLong ? "has more than seven digits of a second"
            : "is not a time as it is written here";
    }

    /// <summary>The time that was perhaps meant, written so that it is read, or null.</summary>
    public static string? NearestTo(string text)
    {
        string mended = Mended(text);
        return LacksOnlyAnOffset(mended, out DateTime local) ? local.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
            : TryParse(mended, out _) ? mended
            : null;
    }

    private static bool LacksOnlyAnOffset(string text, out DateTime local) =>
        DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out local);

    /// <summary>The same with what other programs write otherwise: blanks for T, small letters, a comma, more digits, +0200.</summary>
    private static string Mended(string text)
    {
        string mended = text.Trim().ToUpperInvariant();
        mended = DateAndBlank().Replace(mended, "$1T");
        mended = Fraction().Replace(mended, fraction => "." + fraction.Groups[1].Value[..Math.Min(MostDigits, fraction.Groups[1].Length)]);
        mended = mended.EndsWith(" UTC", StringComparison.Ordinal) ? mended[..^4] + "Z" : mended;
        return Offset().Replace(mended, offset => $"{offset.Groups[1]}:{(offset.Groups[2].Length == 0 ? "00" : offset.Groups[2])}");
    }

    [GeneratedRegex("^([0-9]{4}-[0-9]{2}-[0-9]{2}) +(?=[0-9])")]
    private static partial Regex DateAndBlank();

    [GeneratedRegex("(?<=:[0-9]{2})[.,]([0-9]+)")]
    private static partial Regex Fraction();

    [GeneratedRegex("(?<=:[0-9.]+) ?([+-][0-9]{2}):?([0-9]{2})?$")]
    private static partial Regex Offset();
}
