using System.Globalization;

namespace LeadTemperature.Responding.Briefing;

/// <summary>Points, times and names as <see cref="PlainBriefWording"/> tells them.</summary>
internal static class BriefWords
{
    /// <summary>Such as <c>60 points</c>, <c>1 point</c>, <c>-19.5 points</c>.</summary>
    public static string Points(double points)
    {
        double rounded = Rounded(points);
        return string.Create(CultureInfo.InvariantCulture, $"{rounded:0.#} point{(Math.Abs(rounded) == 1 ? "" : "s")}");
    }

    public static bool IsNothing(double points) => Rounded(points) == 0;

    /// <summary>A kebab-case name as words.</summary>
    public static string Name(string name) => name.Replace('-', ' ');

    /// <summary>To the minute.</summary>
    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>90 minutes ago</c>, <c>just now</c>.</summary>
    public static string Ago(TimeSpan age) => age < TimeSpan.FromMinutes(1) ? "just now" : $"{Length(age)} ago";

    /// <summary>Such as <c>in 3 days</c>, <c>in less than a minute</c>.</summary>
    public static string In(TimeSpan ahead) => ahead < TimeSpan.FromMinutes(1) ? "in less than a minute" : $"in {Length(ahead)}";

    private static string Length(TimeSpan length)
    {
        (long count, string unit) = length switch
        {
            { TotalHours: < 2 } => (length.Ticks / TimeSpan.TicksPerMinute, "minute"),
            { TotalDays: < 2 } => (length.Ticks / TimeSpan.TicksPerHour, "hour"),
            _ => (length.Ticks / TimeSpan.TicksPerDay, "day"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
    }

    /// <summary>To one digit; 0 and not −0.</summary>
    private static double Rounded(double points) => Math.Round(points, 1, MidpointRounding.AwayFromZero) + 0.0;
}
