using System.Globalization;
using Microsoft.Extensions.Options;

namespace LeadTemperature.Tracking.Health;

/// <summary>Judges from when on a store is to be degraded or unhealthy: all that is wrong, at start.</summary>
internal sealed class HealthOptionsValidator : IValidateOptions<LeadTemperatureHealthOptions>
{
    private const int MostDeadLetters = 1_000_000;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Tenth = TimeSpan.FromMilliseconds(100);

    public ValidateOptionsResult Validate(string? name, LeadTemperatureHealthOptions options)
    {
        List<Fault> faults = [];
        Steps(faults, nameof(options.LateDegradedAfter), options.LateDegradedAfter, nameof(options.LateUnhealthyAfter), options.LateUnhealthyAfter);
        Steps(faults, nameof(options.UndeliveredDegradedAfter), options.UndeliveredDegradedAfter, nameof(options.UndeliveredUnhealthyAfter), options.UndeliveredUnhealthyAfter);
        if (options.DeadLetters is < 0 or > MostDeadLetters)
        {
            string value = options.DeadLetters.ToString(CultureInfo.InvariantCulture);
            string nearest = Math.Clamp(options.DeadLetters, 0, MostDeadLetters).ToString(CultureInfo.InvariantCulture);
            faults.Add(new Fault(nameof(options.DeadLetters), "out-of-range", value, "is out of range", "0 to 1000000", nearest));
        }

        Span(faults, nameof(options.ClockSkew), options.ClockSkew, Tenth, TimeSpan.FromMinutes(5));
        Span(faults, nameof(options.Timeout), options.Timeout, Tenth, TimeSpan.FromMinutes(1));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Select(f => f.Message));
    }

    private static void Steps(List<Fault> faults, string degradedPath, TimeSpan degraded, string unhealthyPath, TimeSpan unhealthy)
    {
        if (Span(faults, degradedPath, degraded, Second, Day) & Span(faults, unhealthyPath, unhealthy, Second, Day) && unhealthy < degraded)
        {
            faults.Add(new Fault(unhealthyPath, "order", Text(unhealthy), $"is less than {degradedPath}", $"{Text(degraded)} to {Text(Day)}", Text(degraded)));
        }
    }

    private static bool Span(List<Fault> faults, string path, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        bool fits = value >= least && value <= most;
        if (!fits)
        {
            faults.Add(new Fault(path, "out-of-range", Text(value), "is out of range", $"{Text(least)} to {Text(most)}", Text(value < least ? least : most)));
        }

        return fits;
    }

    private static string Text(TimeSpan span) => span.ToString("c", CultureInfo.InvariantCulture);
}
