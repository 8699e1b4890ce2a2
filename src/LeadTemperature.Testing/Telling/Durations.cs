using System.Globalization;

namespace LeadTemperature.Testing.Telling;

/// <summary>Durations in words, to the second: the two largest units that say something, the rest cut.</summary>
internal static class Durations
{
    /// <summary>Such as <c>3 days 19 hours</c>, <c>1 minute</c>, <c>no time</c>, <c>less than a second</c>.</summary>
    public static string Of(TimeSpan exact)
    {
        TimeSpan duration = TimeSpan.FromSeconds((exact.Ticks / TimeSpan.TicksPerSecond) + (exact.Ticks % TimeSpan.TicksPerSecond * 2 / TimeSpan.TicksPerSecond));
        (int Count, string Unit)[] parts =
        [
            (duration.Days, "day"), (duration.Hours, "hour"), (duration.Minutes, "minute"), (duration.Seconds, "second"),
        ];
        (int Count, string Unit)[] said = [.. parts.SkipWhile(p => p.Count == 0).Take(2).Where(p => p.Count > 0)];
        return said.Length > 0 ? string.Join(' ', said.Select(p => Counted(p.Count, p.Unit)))
            : exact == TimeSpan.Zero ? "no time"
            : "less than a second";
    }

    /// <summary>Such as <c>3 days 19 hours ago</c>, <c>in 1 minute</c>, <c>now</c>.</summary>
    public static string Between(DateTimeOffset now, DateTimeOffset instant) =>
        instant == now ? "now" : instant < now ? $"{Of(now - instant)} ago" : $"in {Of(instant - now)}";

    private static string Counted(int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
}
