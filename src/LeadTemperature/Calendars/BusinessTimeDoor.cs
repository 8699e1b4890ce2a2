using System.Diagnostics.CodeAnalysis;
using LeadTemperature.Building;
using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Calendars;

/// <summary>Judges what a calendar is asked with. What refuses stands apart, so that what is asked often stays small.</summary>
internal static class BusinessTimeDoor
{
    /// <summary>The instant in microseconds.</summary>
    /// <exception cref="BusinessTimeException">It is not UTC.</exception>
    public static long Instant(UtcInstant at, string path)
    {
        if (!at.IsUtc)
        {
            Refuse(SignalJudge.NotUtc(at, path));
        }

        return at.Micros;
    }

    /// <summary>A duration in microseconds, floored.</summary>
    /// <exception cref="BusinessTimeException">The instant is not UTC, or the duration is out of range.</exception>
    public static long Duration(UtcInstant at, string pathOfInstant, TimeSpan duration, string path)
    {
        if (!at.IsUtc || duration < TimeSpan.Zero || duration > Limits.LongestDuration)
        {
            FaultList faults = new();
            NotUtc(at, pathOfInstant, faults);
            faults.Duration(path, duration, TimeSpan.Zero);
            throw new BusinessTimeException(faults.Faults);
        }

        return duration.Ticks / TimeSpan.TicksPerMicrosecond;
    }

    /// <exception cref="BusinessTimeException">One is not UTC, or they are too far apart.</exception>
    [DoesNotReturn]
    public static void RefuseSpan(UtcInstant from, UtcInstant to)
    {
        FaultList faults = new();
        NotUtc(from, "from", faults);
        NotUtc(to, "to", faults);
        if (faults.Faults.Count == 0)
        {
            faults.Add("to", "out-of-range", $"{to}", $"is out of reach from {from}", $"at most {DurationText.Of(OpenHours.Reach)} apart");
        }

        throw new BusinessTimeException(faults.Faults);
    }

    [DoesNotReturn]
    public static void NoSuchTime(UtcInstant start, TimeSpan business, long why) => Refuse(why == OpenHours.NoOpening
        ? new Fault("business", "no-opening", DurationText.Of(business), $"from {start} does not end: nothing opens within 366 days", "a calendar that opens")
        : new Fault("business", "too-far", DurationText.Of(business), $"from {start} ends too late", $"within {DurationText.Of(OpenHours.Reach)}, before the year 10000"));

    private static void NotUtc(UtcInstant at, string path, FaultList faults)
    {
        if (!at.IsUtc)
        {
            faults.Add(SignalJudge.NotUtc(at, path));
        }
    }

    [DoesNotReturn]
    private static void Refuse(Fault fault) => throw new BusinessTimeException([fault]);
}
