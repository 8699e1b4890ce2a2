using LeadTemperature.Calendars;
using LeadTemperature.Internal;

namespace LeadTemperature.Responding;

/// <summary>Deadlines from an instant on: in wall time, or in the policy's.</summary>
internal readonly struct Clocks(BusinessCalendar? hours)
{
    public static Due Wall(DateTimeOffset from, TimeSpan span) => new(Later(from, Micros.Floor(span)), null);

    public Due Policy(DateTimeOffset from, TimeSpan span) => At(new DueClock(from, Micros.Floor(span)));

    /// <summary>The deadline of a clock. A calendar that does not open for 366 days cannot hold an answer up: wall time counts then.</summary>
    public Due At(DueClock clock)
    {
        DateTimeOffset at = hours is not null && hours.TryAdd(clock.From, clock.Span, out DateTimeOffset end) ? end : Later(clock.From, clock.Span);
        return new Due(at, clock);
    }

    /// <summary>How much of a clock is left at an instant before its deadline.</summary>
    public TimeSpan Left(DueClock clock, DateTimeOffset deadline, DateTimeOffset now)
    {
        TimeSpan left = deadline <= now ? TimeSpan.Zero : hours is null ? deadline - now : hours.Between(now, deadline);
        return left > clock.Span ? clock.Span : left;
    }

    private static DateTimeOffset Later(DateTimeOffset from, TimeSpan span) =>
        ResponseState.Latest - from > span ? from + span : ResponseState.Latest;
}
