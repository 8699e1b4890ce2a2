using LeadTemperature.Calendars;
using LeadTemperature.Internal;

namespace LeadTemperature.Responding.Deciding;

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

    /// <summary>A deadline that stood from an instant on goes on at another, with what was left of it.</summary>
    public Due GoOn(Due due, DateTimeOffset since, DateTimeOffset on)
    {
        if (due.Clock is not { } clock)
        {
            return Wall(on, due.At > since ? due.At - since : TimeSpan.Zero);
        }

        bool hasBegun = clock.From <= since;
        return hasBegun ? Policy(on, Between(since, At(clock).At)) : Policy(Policy(on, Between(since, clock.From)).At, clock.Span);
    }

    private TimeSpan Between(DateTimeOffset from, DateTimeOffset to) => to <= from ? TimeSpan.Zero
        : hours?.NextOpening(from) is null ? to - from
        : hours.Between(from, to);

    private static DateTimeOffset Later(DateTimeOffset from, TimeSpan span) =>
        ResponseState.Latest - from > span ? from + span : ResponseState.Latest;
}
