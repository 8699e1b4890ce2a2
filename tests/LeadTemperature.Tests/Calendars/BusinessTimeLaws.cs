using LeadTemperature.Calendars;
using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Properties;

namespace LeadTemperature.Tests.Calendars;

/// <summary>How business time adds up, over years.</summary>
public sealed class BusinessTimeLaws
{
    private const int Cases = 500;
    private static readonly DateTimeOffset Begin = new(2005, 1, 1, 0, 0, 0, default);

    [Fact]
    public void Between_UpToWhatWasAdded_IsWhatWasAdded() => Holds((calendar, dice) =>
    {
        (DateTimeOffset start, TimeSpan business) = (Instant(dice), Duration(dice));
        if (calendar.TryAdd(start, business, out DateTimeOffset end))
        {
            Assert.Equal(business, calendar.Between(start, end));
            Assert.Equal(end, calendar.Add(start, business));
        }
    });

    [Fact]
    public void Add_AnyDuration_IsTheEarliestInstant() => Holds((calendar, dice) =>
    {
        (DateTimeOffset start, TimeSpan business) = (Instant(dice), Duration(dice));
        if (business > TimeSpan.Zero && calendar.TryAdd(start, business, out DateTimeOffset end))
        {
            DateTimeOffset before = end.AddMicroseconds(-1);
            Assert.True(calendar.IsOpen(before), $"closed just before {end:O}");
            Assert.Equal(business - TimeSpan.FromMicroseconds(1), calendar.Between(start, before));
        }
    });

    [Fact]
    public void Add_OfSums_IsAddedOneAfterAnother() => Holds((calendar, dice) =>
    {
        (DateTimeOffset start, TimeSpan first, TimeSpan second) = (Instant(dice), Duration(dice), Duration(dice));
        if (calendar.TryAdd(start, first, out DateTimeOffset middle) && calendar.TryAdd(middle, second, out DateTimeOffset end))
        {
            Assert.Equal(second == TimeSpan.Zero ? middle : end, calendar.Add(start, first + second));
        }
    });

    [Fact]
    public void Add_LaterOrMore_IsNotEarlier() => Holds((calendar, dice) =>
    {
        (DateTimeOffset start, TimeSpan business) = (Instant(dice), Duration(dice));
        (DateTimeOffset later, TimeSpan more) = (start + Duration(dice), business + Duration(dice));
        if (calendar.TryAdd(later, more, out DateTimeOffset end))
        {
            Assert.True(calendar.Add(start, business) <= end);
            Assert.True(calendar.Add(start, more) <= end);
            Assert.True(calendar.Add(later, business) <= end);
        }
    });

    [Fact]
    public void Between_InAnyOrder_AddsUp() => Holds((calendar, dice) =>
    {
        (DateTimeOffset a, DateTimeOffset b, DateTimeOffset c) = (Instant(dice), Instant(dice), Instant(dice));

        Assert.Equal(calendar.Between(a, c), calendar.Between(a, b) + calendar.Between(b, c));
        Assert.Equal(-calendar.Between(a, b), calendar.Between(b, a));
        Assert.True(calendar.Between(a, b).Duration() <= (b - a).Duration());
        Assert.True((a <= b) == (calendar.Between(a, b) >= TimeSpan.Zero) || calendar.Between(a, b) == TimeSpan.Zero);
    });

    [Fact]
    public void NextOpening_OfAnyInstant_EndsTheClosedTime() => Holds((calendar, dice) =>
    {
        DateTimeOffset at = Instant(dice);
        if (calendar.NextOpening(at) is { } opening)
        {
            Assert.True(calendar.IsOpen(opening));
            Assert.Equal(TimeSpan.Zero, calendar.Between(at, opening));
            Assert.Equal(calendar.OpenFor(opening), calendar.Between(opening, opening + calendar.OpenFor(opening)));
            Assert.True(calendar.OpenFor(opening) == TimeSpan.FromDays(366) || !calendar.IsOpen(opening + calendar.OpenFor(opening)));
        }
    });

    [Fact]
    public void Without_AnySpan_LosesWhatWasOpenInIt() => Holds((calendar, dice) =>
    {
        (DateTimeOffset a, DateTimeOffset from) = (Begin, Instant(dice));
        (DateTimeOffset to, DateTimeOffset b) = (from + Duration(dice) + TimeSpan.FromMicroseconds(1), from.AddYears(2));
        BusinessCalendar absent = calendar.Without(from, to);

        Assert.Equal(calendar.Between(a, b) - calendar.Between(from, to < b ? to : b), absent.Between(a, b));
        Assert.Equal(TimeSpan.Zero, absent.Between(from, to));
    });

    private static void Holds(Action<BusinessCalendar, Dice> law) => Law.HoldsFor(
        Cases,
        dice => (Spec: CalendarCase.Calendar(dice, dice.Pick(TimeZoneInfo.GetSystemTimeZones()).Id, Begin, Begin.AddYears(15)), Seed: dice.Whole(0, int.MaxValue - 1)),
        c => law(c.Spec.Build(), new Dice(c.Seed)));

    private static DateTimeOffset Instant(Dice dice) => Begin.AddMicroseconds(dice.Whole(0L, 400_000_000_000_000));

    private static TimeSpan Duration(Dice dice) => dice.Chance(0.1) ? TimeSpan.Zero : TimeSpan.FromMicroseconds((long)dice.Across(1, 3e13));
}
