using LeadTemperature.Calendars;
using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Properties;

namespace LeadTemperature.Tests.Calendars;

/// <summary>A calendar says what somebody says who watches the clock on the wall, minute by minute.</summary>
public sealed class ReferenceLaws
{
    private const int Cases = 250;
    private static readonly TimeSpan Margin = TimeSpan.FromDays(4);

    [Fact]
    public void IsOpen_AnyMinute_IsWhatTheClockSays() => Holds((c, calendar, reference, _) =>
    {
        for (DateTimeOffset at = c.From; at < c.To; at = at.AddMinutes(1))
        {
            Same(c, at, reference.IsOpen(at), calendar.IsOpen(at));
            Same(c, at, reference.IsOpen(at), calendar.IsOpen(at.AddMicroseconds(59_999_999)));
        }
    });

    [Fact]
    public void Stretches_AnyInstant_AreWhatTheClockSays() => Holds((c, calendar, reference, dice) =>
    {
        for (int i = 0; i < 50; i++)
        {
            DateTimeOffset at = c.Instant(dice);
            if (reference.OpenFor(at) is { } stays)
            {
                Same(c, at, stays, calendar.OpenFor(at));
                Same(c, at, stays > TimeSpan.Zero, calendar.IsOpenFor(at, stays));
                Same(c, at, false, calendar.IsOpenFor(at, stays + TimeSpan.FromMicroseconds(1)));
            }

            if (reference.NextOpening(at) is { } opening)
            {
                Same(c, at, opening, calendar.NextOpening(at));
            }
        }
    });

    [Fact]
    public void Between_AnyInstants_IsWhatTheClockSays() => Holds((c, calendar, reference, dice) =>
    {
        for (int i = 0; i < 20; i++)
        {
            DateTimeOffset a = c.Instant(dice), b = c.Instant(dice);
            (a, b) = a <= b ? (a, b) : (b, a);
            Same(c, a, reference.Between(a, b), calendar.Between(a, b));
        }
    });

    [Fact]
    public void Add_AnyDuration_IsWhatTheClockSays() => Holds((c, calendar, reference, dice) =>
    {
        for (int i = 0; i < 20; i++)
        {
            (DateTimeOffset start, TimeSpan business) = (c.Instant(dice), TimeSpan.FromMicroseconds(dice.Whole(0L, (long)dice.Across(1, 5e11))));
            if (reference.Add(start, business) is { } end && end < c.To)
            {
                Same(c, start, end, calendar.Add(start, business));
            }
        }
    });

    private static void Holds(Action<CalendarCase, BusinessCalendar, MinuteReference, Dice> law) => Law.HoldsFor(Cases, CalendarCase.Draw, c =>
        law(c, c.Spec.Build(), new MinuteReference(c.Spec, c.From - Margin, c.To + Margin), new Dice(c.Seed)));

    /// <summary>The message is made only where it is needed: most of the time would go into it.</summary>
    private static void Same<T>(CalendarCase c, DateTimeOffset at, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Assert.Fail($"{c}: from {at:O} the clock says {expected}, the calendar {actual}");
        }
    }
}
