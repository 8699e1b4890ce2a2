using System.Globalization;

namespace Quickstart.Reading;

/// <summary>
/// Times as files and options write them: ISO 8601 with seconds optional and an offset required, such as
/// <c>2022-08-28T21:59:57Z</c> or <c>2022-08-28T23:59+02:00</c>.
/// </summary>
/// <remarks>A time without an offset does not say which instant it means, so it is refused rather than taken for UTC.</remarks>
public static class IsoTime
{
    public const string Allowed = "ISO 8601 with an offset, such as 2022-08-28T21:59:57Z or 2022-08-28T23:59:57.5+02:00";

    private static readonly string[] Clocks = ["", "'T'HH:mm", "'T'HH:mm:ss", "'T'HH:mm:ss.FFFFFFF"];
    private static readonly string[] Local = [.. Clocks.Select(clock => "yyyy-MM-dd" + clock)];
    private static readonly string[] Exact = [.. Local[1..].SelectMany(local => new[] { local + "'Z'", local + "zzz" })];

    public static bool TryParse(string text, out DateTimeOffset instant) => DateTimeOffset.TryParseExact(
        text, Exact, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);

    /// <summary>What is wrong with a text that is not such a time, as the rest of a sentence.</summary>
    public static string ProblemOf(string text) => LacksOnlyAnOffset(text, out _) ? "does not say its offset from UTC" : "is not a time";

    /// <summary>The time in UTC that was perhaps meant, or null.</summary>
    public static string? NearestTo(string text) => LacksOnlyAnOffset(text, out DateTime local)
        ? local.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : null;

    private static bool LacksOnlyAnOffset(string text, out DateTime local) =>
        DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out local);
}
