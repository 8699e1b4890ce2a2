using LeadTemperature.Calendars;

namespace LeadTemperature.Tests.Calendars;

/// <summary>What a calendar refuses to answer.</summary>
public sealed class BusinessTimeRefusalTests
{
    private const string NotUtc = "2026-03-02T00:00:00.000000 (unspecified) does not say which instant it is (allowed: a DateTimeOffset, or a DateTime of kind Utc)";

    private static readonly DateTime Local = new(2026, 3, 2);
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly BusinessCalendar Calendar = BusinessCalendar.Create("Europe/Berlin", c => c.Weekdays(new(9, 0), new(17, 0)));

    [Fact]
    public void Instants_ThatAreNotUtc_AreRefused()
    {
        Refused(() => Calendar.IsOpen(Local), $"at: {NotUtc}");
        Refused(() => Calendar.OpenFor(Local), $"at: {NotUtc}");
        Refused(() => Calendar.IsOpenFor(Local, Hour), $"at: {NotUtc}");
        Refused(() => Calendar.NextOpening(Local), $"at: {NotUtc}");
        Refused(() => Calendar.ToLocal(Local), $"at: {NotUtc}");
        Refused(() => Calendar.Add(Local, -Hour), $"start: {NotUtc}", "business: -1h is out of range (allowed: 0d to 36500d); did you mean 0d?");
        Refused(() => Calendar.TryAdd(Local, Hour, out _), $"start: {NotUtc}");
        Refused(() => Calendar.Between(Local, Local), $"from: {NotUtc}", $"to: {NotUtc}");
    }

    [Fact]
    public void Durations_OutOfRange_AreRefused()
    {
        Refused(() => Calendar.Add(At, TimeSpan.FromTicks(-1)), "business: -0.1us is out of range (allowed: 0d to 36500d); did you mean 0d?");
        Refused(() => Calendar.Add(At, TimeSpan.MaxValue), "business: 922337203685477580.7us is out of range (allowed: 0d to 36500d); did you mean 36500d?");
        Refused(() => Calendar.IsOpenFor(At, -Hour), "duration: -1h is out of range (allowed: 0d to 36500d); did you mean 0d?");
    }

    [Fact]
    public void Between_OfAllTime_IsRefused() => Refused(
        () => Calendar.Between(DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
        "to: 9999-12-31T23:59:59.999999Z is out of reach from 0001-01-01T00:00:00.000000Z (allowed: at most 36500d apart)");

    [Fact]
    public void Add_WhereNothingOpensWithin366Days_IsRefused()
    {
        BusinessCalendar never = Calendar.Without(At, At.AddDays(366).AddMicroseconds(1));

        Refused(() => never.Add(At, Hour), "business: 1h from 2026-03-02T09:00:00.000000Z does not end: nothing opens within 366 days (allowed: a calendar that opens)");
        Assert.False(never.TryAdd(At, Hour, out DateTimeOffset end));
        Assert.Equal(default, end);
        Assert.Null(never.NextOpening(At));
        Assert.Equal(At, never.Add(At, TimeSpan.Zero));
    }

    [Fact]
    public void Add_WhereItOpensAtTheLastOf366Days_Ends()
    {
        BusinessCalendar late = BusinessCalendar.AlwaysOpen.Without(At, At.AddDays(366));

        Assert.Equal(At.AddDays(366) + Hour, late.Add(At, Hour));
        Assert.Equal(At.AddDays(366), late.NextOpening(At));
    }

    [Fact]
    public void Holidays_OnEveryDay_NeverOpen()
    {
        BusinessCalendar never = BusinessCalendar.Create("UTC", c => c.Weekdays(new(9, 0), new(17, 0)).Holidays(new EveryDay()));

        Assert.Null(never.NextOpening(At));
        Assert.False(never.TryAdd(At, Hour, out _));
        Assert.Equal(TimeSpan.Zero, never.Between(At, At.AddDays(36_500)));
    }

    [Fact]
    public void Add_EndingTooLate_IsRefused()
    {
        Refused(
            () => Calendar.Add(At, TimeSpan.FromDays(36_500)),
            "business: 36500d from 2026-03-02T09:00:00.000000Z ends too late (allowed: within 36500d, before the year 10000)");
        Refused(
            () => BusinessCalendar.AlwaysOpen.Add(DateTimeOffset.MaxValue, Hour),
            "business: 1h from 9999-12-31T23:59:59.999999Z ends too late (allowed: within 36500d, before the year 10000)");
        Assert.False(Calendar.TryAdd(At, TimeSpan.FromDays(36_500), out _));
    }

    private static void Refused(Action ask, params string[] messages) =>
        Assert.Equal(messages, Assert.Throws<BusinessTimeException>(ask).Faults.Select(f => f.Message));

    private static void Refused<T>(Func<T> ask, params string[] messages) => Refused(() => { ask(); }, messages);

    private sealed class EveryDay : IHolidays
    {
        public bool IsHoliday(DateOnly day) => true;
    }
}
