using LeadTemperature.Calendars;

namespace LeadTemperature.Tests.Calendars;

/// <summary>The rule of the design: a start in a gap moves to its end, an overlap starts at its first and ends at its second occurrence; durations are elapsed time.</summary>
public sealed class DaylightSavingTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-28", "22:00", "06:00", "2026-03-28T21:00Z", "2026-03-29T04:00Z")] // 7 hours: 02:00 to 03:00 is left out
    [InlineData("Europe/Berlin", "2026-03-29", "02:00", "06:00", "2026-03-29T01:00Z", "2026-03-29T04:00Z")] // starts with the gap
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "06:00", "2026-03-29T01:00Z", "2026-03-29T04:00Z")] // starts in the gap
    [InlineData("Europe/Berlin", "2026-03-29", "03:00", "06:00", "2026-03-29T01:00Z", "2026-03-29T04:00Z")] // starts where the gap ends
    [InlineData("Europe/Berlin", "2026-03-29", "00:00", "02:30", "2026-03-28T23:00Z", "2026-03-29T01:00Z")] // ends in the gap
    [InlineData("Europe/Berlin", "2026-10-24", "22:00", "06:00", "2026-10-24T20:00Z", "2026-10-25T05:00Z")] // 9 hours
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "06:00", "2026-10-25T00:30Z", "2026-10-25T05:00Z")] // starts at the first 02:30
    [InlineData("Europe/Berlin", "2026-10-25", "00:00", "02:30", "2026-10-24T22:00Z", "2026-10-25T01:30Z")] // ends at the second 02:30
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "02:45", "2026-10-25T00:30Z", "2026-10-25T01:45Z")] // both in the overlap
    [InlineData("Europe/Berlin", "2026-10-25", "00:00", "02:00", "2026-10-24T22:00Z", "2026-10-25T01:00Z")] // the wall shows 02:00 twice
    [InlineData("Europe/Berlin", "2026-10-25", "03:00", "04:00", "2026-10-25T02:00Z", "2026-10-25T03:00Z")] // it shows 03:00 once
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "03:00", "2026-10-03T15:30Z", "2026-10-03T16:00Z")] // a gap of half an hour
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:45", "03:00", "2026-04-04T14:45Z", "2026-04-04T16:30Z")] // an overlap of half an hour
    [InlineData("America/Sao_Paulo", "2018-11-04", "00:00", "08:00", "2018-11-04T03:00Z", "2018-11-04T10:00Z")] // a gap at midnight
    [InlineData("America/Sao_Paulo", "2018-11-03", "18:00", "00:00", "2018-11-03T21:00Z", "2018-11-04T03:00Z")] // ends at the midnight that is left out
    [InlineData("America/Havana", "2025-11-02", "00:30", "08:00", "2025-11-02T04:30Z", "2025-11-02T13:00Z")] // an overlap after midnight
    [InlineData("Pacific/Apia", "2011-12-29", "22:00", "06:00", "2011-12-30T08:00Z", "2011-12-30T10:00Z")] // ends on the day that was left out
    [InlineData("Pacific/Apia", "2011-12-30", "22:00", "06:00", "2011-12-30T10:00Z", "2011-12-30T16:00Z")] // starts on it
    [InlineData("Asia/Kathmandu", "2026-03-29", "09:00", "17:00", "2026-03-29T03:15Z", "2026-03-29T11:15Z")]
    public void Shift_AtAChangeOfTheClock_RunsAsTheRuleSays(string zone, string day, string start, string end, string opens, string closes)
    {
        DateOnly date = DateOnly.Parse(day, null);
        (DateTimeOffset first, DateTimeOffset last) = (DateTimeOffset.Parse(opens, null), DateTimeOffset.Parse(closes, null));
        BusinessCalendar calendar = BusinessCalendar.Create(zone, c => c.Shift(date.DayOfWeek, TimeOnly.Parse(start, null), TimeOnly.Parse(end, null)));

        Assert.Equal(first, calendar.NextOpening(first.AddDays(-5)));
        Assert.Equal(last - first, calendar.OpenFor(first));
        Assert.Equal(last - first, calendar.Between(first.AddDays(-5), last.AddDays(1)));
        Assert.Equal(last, calendar.Add(first.AddDays(-5), last - first));
        Assert.False(calendar.IsOpen(first.AddMicroseconds(-1)));
        Assert.True(calendar.IsOpen(first));
        Assert.True(calendar.IsOpen(last.AddMicroseconds(-1)));
        Assert.False(calendar.IsOpen(last));
    }

    [Fact]
    public void Shift_WhollyInAGap_IsEmpty()
    {
        BusinessCalendar calendar = BusinessCalendar.Create("Europe/Berlin", c => c.Shift(DayOfWeek.Sunday, new(2, 15), new(2, 45)));

        Assert.Equal(DateTimeOffset.Parse("2026-04-05T00:15Z", null), calendar.NextOpening(DateTimeOffset.Parse("2026-03-23T00:00Z", null)));
    }

    /// <summary>The wall shows 02:00 to 03:00 twice: a shift that ends at 02:30 and one that starts then are both open for an hour.</summary>
    [Fact]
    public void Shifts_ThatMeetInAnOverlap_CountTheHourOnce()
    {
        BusinessCalendar calendar = BusinessCalendar.Create("Europe/Berlin", c => c
            .Shift(DayOfWeek.Sunday, new(0, 0), new(2, 30))
            .Shift(DayOfWeek.Sunday, new(2, 30), new(6, 0)));
        DateTimeOffset midnight = DateTimeOffset.Parse("2026-10-24T22:00Z", null);

        Assert.Equal(TimeSpan.FromHours(7), calendar.Between(midnight, midnight.AddDays(1)));
        Assert.Equal(TimeSpan.FromHours(7), calendar.OpenFor(midnight));
        Assert.Equal(midnight.AddHours(7), calendar.Add(midnight, TimeSpan.FromHours(7)));
    }

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T02:30:00+02:00")]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25T02:30:00+01:00")]
    [InlineData("9999-12-31T23:30:00Z", "9999-12-31T23:30:00Z")]
    public void ToLocal_OfAnInstant_HasTheOffsetOfThatTime(string at, string expected)
    {
        BusinessCalendar calendar = BusinessCalendar.Create("Europe/Berlin", c => c.AllDay(DayOfWeek.Monday));

        Assert.True(DateTimeOffset.Parse(expected, null).EqualsExact(calendar.ToLocal(DateTimeOffset.Parse(at, null))));
    }
}
