using System.Globalization;
using LeadTemperature;

namespace Quickstart.Printing;

/// <summary>Times, ages and points as people read them: invariant, UTC, times cut to the second unless said.</summary>
public static class Phrase
{
    public static string Second(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>To the microsecond, without zeros at the end.</summary>
    public static string Exact(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    public static string Minute(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>In one unit, rounded down: <c>42s</c>, <c>12m</c>, <c>25h</c>, <c>20d</c>.</summary>
    public static string Duration(TimeSpan duration) => duration switch
    {
        { TotalMinutes: < 1 } => Whole(duration.TotalSeconds, "s"),
        { TotalHours: < 1 } => Whole(duration.TotalMinutes, "m"),
        { TotalHours: < 48 } => Whole(duration.TotalHours, "h"),
        _ => Whole(duration.TotalDays, "d"),
    };

    /// <summary>To a tenth of its unit: <c>42s</c>, <c>5.1m</c>, <c>1.5h</c>, <c>3d</c>.</summary>
    public static string Rough(TimeSpan duration) => duration switch
    {
        { TotalMinutes: < 1 } => Tenths(duration.TotalSeconds, "s"),
        { TotalHours: < 1 } => Tenths(duration.TotalMinutes, "m"),
        { TotalHours: < 48 } => Tenths(duration.TotalHours, "h"),
        _ => Tenths(duration.TotalDays, "d"),
    };

    public static string Score(double score) => score.ToString("0.0", CultureInfo.InvariantCulture);

    public static string Points(double points) => points.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);

    public static string Name(Temperature temperature) => temperature switch
    {
        Temperature.Hot => "hot",
        Temperature.Warm => "warm",
        _ => "cold",
    };

    public static string Name(LedgerLine line) => line.Stage switch
    {
        LedgerStage.Rule => line.Id,
        LedgerStage.Saturation => $"{line.Id} saturation",
        _ => $"{line.Id} limit",
    };

    /// <summary>What decided, where it was not the score alone; otherwise null.</summary>
    public static string? Decision(Ledger why, ScoringModel model) => why.Assessment.DecidedBy switch
    {
        LeadTemperature.Decision.Evidence => $"not hot: evidence {Score(why.Assessment.Evidence)} is short of {Score(model.Evidence)}",
        LeadTemperature.Decision.Override => $"hot by {why.DecidedByRule}",
        LeadTemperature.Decision.Hold => $"held cold by {why.DecidedByRule}",
        LeadTemperature.Decision.Band => "still hot within the band",
        _ => null,
    };

    /// <summary><c>1 lead</c>, <c>20 leads</c>.</summary>
    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Tenths(double amount, string unit) => amount.ToString("0.#", CultureInfo.InvariantCulture) + unit;

    private static string Whole(double amount, string unit) => Math.Floor(amount).ToString("0", CultureInfo.InvariantCulture) + unit;
}
