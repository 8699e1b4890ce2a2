using LeadTemperature.Calendars;

namespace LeadTemperature.Tests.Calendars;

/// <summary>What a calendar is made of, one thing at a time.</summary>
public sealed class BusinessCalendarTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void AlwaysOpen_AtAnyInstant_IsOpen()
    {
        Assert.True(BusinessCalendar.AlwaysOpen.IsOpen(Monday));
        Assert.True(BusinessCalendar.AlwaysOpen.IsOpen(DateTimeOffset.MinValue));
        Assert.True(BusinessCalendar.AlwaysOpen.IsOpen(DateTimeOffset.MaxValue));
        Assert.Equal(Monday.AddDays(36_500), BusinessCalendar.AlwaysOpen.Add(Monday, TimeSpan.FromDays(36_500)));
        Assert.Equal(TimeSpan.FromDays(366), BusinessCalendar.AlwaysOpen.OpenFor(Monday));
        Assert.Equal(Monday, BusinessCalendar.AlwaysOpen.NextOpening(Monday));
    }

    [Fact]
    public void Week_WithoutGaps_IsOneOpenTimeWithHolidaysCutOut()
    {
        BusinessCalendar calendar = BusinessCalendar.Create("UTC", c => EveryDay(c).Holidays(new HolidayDates(new DateOnly(2026, 3, 4))));

        Assert.Equal(TimeSpan.FromDays(2), calendar.OpenFor(Monday));
        Assert.Equal(Monday.AddDays(3), calendar.NextOpening(Monday.AddDays(2)));
        Assert.Equal(TimeSpan.FromDays(366), calendar.OpenFor(Monday.AddDays(3)));
    }

    [Fact]
    public void OvernightShift_OfADayBeforeAHoliday_RunsToItsEnd()
    {
        BusinessCalendar calendar = BusinessCalendar.Create("UTC", c => c
            .Weekdays(new(22, 0), new(6, 0))
            .Holidays(new HolidayDates(new DateOnly(2026, 3, 3))));

        Assert.Equal(TimeSpan.FromHours(8), calendar.OpenFor(Monday.AddHours(22)));
        Assert.Equal(Monday.AddDays(2).AddHours(22), calendar.NextOpening(Monday.AddDays(1).AddHours(6)));
        Assert.False(calendar.IsOpen(Monday.AddDays(2).AddHours(1)));
    }

    [Fact]
    public void Holidays_ToldTwice_AreTakenTogether()
    {
        BusinessCalendar calendar = BusinessCalendar.Create("UTC", c => c
            .Weekdays(new(9, 0), new(17, 0))
            .Holidays(new HolidayDates(new DateOnly(2026, 3, 2)))
            .Holidays(new HolidayDates(new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 3))));

        Assert.Equal(Monday.AddDays(2).AddHours(9), calendar.NextOpening(Monday));
    }

    [Fact]
    public void Holidays_ThatThrow_ReachTheCaller()
    {
        BusinessCalendar calendar = BusinessCalendar.Create("UTC", c => c.Weekdays(new(9, 0), new(17, 0)).Holidays(new BrokenHolidays()));

        Assert.Throws<InvalidTimeZoneException>(() => calendar.IsOpen(Monday.AddHours(10)));
        Assert.False(calendar.IsOpen(Monday.AddHours(8)));
    }

    /// <summary>Against its contract; every question ends all the same.</summary>
    [Fact]
    public void Holidays_ThatChangeTheirMind_EndEachQuestion()
    {
        BusinessCalendar calendar = BusinessCalendar.Create("UTC", c => c.Weekdays(new(9, 0), new(17, 0)).Holidays(new FickleHolidays()));

        Assert.InRange(calendar.Between(Monday, Monday.AddDays(700)), TimeSpan.Zero, TimeSpan.FromHours(8 * 500));
        Assert.InRange(calendar.Add(Monday, TimeSpan.FromHours(800)), Monday.AddDays(100), Monday.AddDays(700));
    }

    [Fact]
    public void OutOfOffice_WithinAShift_IsHalfOpen()
    {
        DateTimeOffset noon = Monday.AddHours(12);
        BusinessCalendar calendar = BusinessCalendar.Create("UTC", c => c
            .Weekdays(new(9, 0), new(17, 0))
            .OutOfOffice(noon, noon.AddHours(1))
            .OutOfOffice(noon.AddHours(1), noon.AddHours(2)));

        Assert.True(calendar.IsOpen(noon.AddMicroseconds(-1)));
        Assert.False(calendar.IsOpen(noon));
        Assert.False(calendar.IsOpen(noon.AddHours(1)));
        Assert.True(calendar.IsOpen(noon.AddHours(2)));
        Assert.Equal(TimeSpan.FromHours(3), calendar.OpenFor(Monday.AddHours(9)));
        Assert.Equal(noon.AddHours(2), calendar.NextOpening(noon));
        Assert.Equal(noon.AddHours(3), calendar.Add(Monday, TimeSpan.FromHours(4)));
    }

    [Fact]
    public void Without_ASpan_LeavesTheOtherCalendarAsItWas()
    {
        BusinessCalendar calendar = BusinessCalendar.Create("UTC", c => c.Weekdays(new(9, 0), new(17, 0)));
        BusinessCalendar absent = calendar.Without(Monday, Monday.AddDays(1)).Without(Monday.AddHours(20), Monday.AddDays(2));

        Assert.True(calendar.IsOpen(Monday.AddHours(10)));
        Assert.Equal(Monday.AddDays(2).AddHours(9), absent.NextOpening(Monday));
    }

    [Fact]
    public void Shifts_ThatTouchOverTheWeekend_AreOneOpenTime()
    {
        BusinessCalendar calendar = BusinessCalendar.Create("UTC", c => c
            .Shift(DayOfWeek.Sunday, new(20, 0), new(4, 0))
            .Shift(DayOfWeek.Monday, new(4, 0), new(12, 0)));

        Assert.Equal(TimeSpan.FromHours(16), calendar.OpenFor(Monday.AddHours(-4)));
        Assert.True(calendar.IsOpenFor(Monday.AddHours(-4), TimeSpan.FromHours(16)));
        Assert.False(calendar.IsOpenFor(Monday.AddHours(-4), TimeSpan.FromHours(16) + TimeSpan.FromMicroseconds(1)));
        Assert.False(calendar.IsOpenFor(Monday.AddHours(12), TimeSpan.Zero));
    }

    [Fact]
    public void Add_OfAWholeShift_EndsWithIt()
    {
        BusinessCalendar calendar = BusinessCalendar.Create("UTC", c => c.Weekdays(new(9, 0), new(17, 0)));

        Assert.Equal(Monday.AddHours(17), calendar.Add(Monday, TimeSpan.FromHours(8)));
        Assert.Equal(Monday.AddDays(1).AddHours(9).AddMicroseconds(1), calendar.Add(Monday, TimeSpan.FromHours(8) + TimeSpan.FromMicroseconds(1)));
        Assert.Equal(Monday, calendar.Add(Monday, TimeSpan.Zero));
    }

    /// <summary>From the first to the last instant that a question may span, many times over.</summary>
    [Fact]
    public void Between_OfAHundredYears_IsCounted()
    {
        BusinessCalendar calendar = BusinessCalendar.Create("Europe/Berlin", c => c.Weekdays(new(9, 0), new(17, 0)));

        Assert.Equal(TimeSpan.FromHours(8 * 5 * 5_214), calendar.Between(Monday.AddYears(-50), Monday.AddYears(-50).AddDays(5_214 * 7)));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.999999Z")]
    public void Instants_AtTheEndsOfTime_AreAnswered(string end)
    {
        DateTimeOffset at = DateTimeOffset.Parse(end, null);
        foreach (string zone in (string[])["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
        {
            BusinessCalendar calendar = BusinessCalendar.Create(zone, c => EveryDay(c).Holidays(new HolidayDates()));

            Assert.True(calendar.IsOpen(at) || calendar.NextOpening(at) != at);
            Assert.True(calendar.OpenFor(at) >= TimeSpan.Zero);
            Assert.InRange(calendar.ToLocal(at), DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        }
    }

    private static BusinessCalendarBuilder EveryDay(BusinessCalendarBuilder c) =>
        Enum.GetValues<DayOfWeek>().Aggregate(c, (calendar, day) => calendar.AllDay(day));

    private sealed class FickleHolidays : IHolidays
    {
        private bool _last = true;

        public bool IsHoliday(DateOnly day) => _last = !_last;
    }

    private sealed class BrokenHolidays : IHolidays
    {
        public bool IsHoliday(DateOnly day) => throw new InvalidTimeZoneException();
    }
}
