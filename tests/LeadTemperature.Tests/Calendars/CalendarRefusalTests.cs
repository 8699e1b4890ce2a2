using LeadTemperature.Calendars;

namespace LeadTemperature.Tests.Calendars;

/// <summary>What a calendar is refused for, in full words, all at once.</summary>
public sealed class CalendarRefusalTests
{
    private const string AnyZone = "(allowed: a name of the IANA time zone database, such as \"Europe/Berlin\")";

    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Europe/Berln", "Europe/Berlin")]
    [InlineData("EUROPE/BERLIN", "Europe/Berlin")]
    [InlineData(" Europe/Berlin", "Europe/Berlin")]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("right/Europe/Berlin", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("Australia/Lordhowe", "Australia/Lord_Howe")]
    public void Zone_Mistyped_IsToldTheNearest(string zone, string nearest) => Refused(
        zone, c => c.AllDay(DayOfWeek.Monday), $"Zone: \"{zone}\" is not a time zone {AnyZone}; did you mean \"{nearest}\"?");

    [Theory]
    [InlineData("")]
    [InlineData("Atlantis")]
    [InlineData("localtime")]
    [InlineData("posixrules")]
    [InlineData("../zoneinfo/Europe/Berlin")]
    [InlineData("/etc/localtime")]
    public void Zone_Unknown_IsRefused(string zone) => Refused(zone, c => c.AllDay(DayOfWeek.Monday), $"Zone: \"{zone}\" is not a time zone {AnyZone}");

    /// <summary>Where the machine can tell which zone of the database is meant, it says so.</summary>
    [Fact]
    public void Zone_OfWindows_IsRefused()
    {
        Fault fault = Assert.Single(Faults("W. Europe Standard Time", c => c.AllDay(DayOfWeek.Monday)));

        Assert.Equal("unknown-zone", fault.Code);
        Assert.True(fault.Nearest is null or "\"Europe/Berlin\"", fault.Message);
    }

    [Fact]
    public void Zone_WithoutZoneData_IsToldSo() => Assert.Equal(
        "Zone: \"Europe/Berlin\" cannot be found: this machine has no time zone data (allowed: \"UTC\", or any zone where tzdata is installed)",
        ZoneFinder.Unknown("Europe/Berlin", ["UTC"]).Message);

    [Fact]
    public void Calendar_Empty_NeedsAShift() => Refused(
        "UTC", c => c.Holidays(new HolidayDates()), "Shifts: nothing is said of when it is open (allowed: at least one shift)");

    [Fact]
    public void Shifts_ThatOverlap_NameEachOther() => Refused(
        "UTC",
        c => c.Shift(DayOfWeek.Tuesday, new(12, 0), new(13, 0)).Shift(DayOfWeek.Tuesday, new(9, 0), new(12, 1)).Shift(DayOfWeek.Tuesday, new(9, 0), new(9, 30)),
        "Shifts[2]: \"Tue 09:00 to 09:30\" begins within \"Tue 09:00 to 12:01\" (Shifts[1]) (allowed: shifts that do not overlap)",
        "Shifts[0]: \"Tue 12:00 to 13:00\" begins within \"Tue 09:00 to 12:01\" (Shifts[1]) (allowed: shifts that do not overlap)");

    [Fact]
    public void Shifts_ThatOverlapOverTheWeekend_NameEachOther() => Refused(
        "UTC",
        c => c.Shift(DayOfWeek.Monday, new(5, 59), new(12, 0)).Shift(DayOfWeek.Sunday, new(22, 0), new(6, 0)),
        "Shifts[0]: \"Mon 05:59 to 12:00\" begins within \"Sun 22:00 to 06:00\" (Shifts[1]) (allowed: shifts that do not overlap)");

    [Fact]
    public void Shifts_ToldTwice_Overlap() => Refused(
        "UTC",
        c => c.AllDay(DayOfWeek.Friday).AllDay(DayOfWeek.Friday),
        "Shifts[1]: \"Fri 00:00 to 00:00\" begins within \"Fri 00:00 to 00:00\" (Shifts[0]) (allowed: shifts that do not overlap)");

    [Fact]
    public void Shift_OfOneDayAroundTheClock_DoesNotOverlapItself() =>
        Assert.Equal("UTC", BusinessCalendar.Create("UTC", c => c.Shift(DayOfWeek.Sunday, new(9, 0), new(9, 0)).Shift(DayOfWeek.Monday, new(9, 0), new(9, 0))).Zone);

    [Fact]
    public void Shift_OfNoDayOrTooFineAGrain_IsRefused() => Refused(
        "UTC",
        c => c.Shift((DayOfWeek)7, new(9, 0), new(17, 0)).Shift(DayOfWeek.Monday, new TimeOnly(1), TimeOnly.MaxValue),
        "Shifts[0].Day: 7 is not a day of the week (allowed: Sunday (0) to Saturday (6))",
        "Shifts[1].Start: 00:00:00.0000001 is finer than a microsecond (allowed: whole microseconds; 00:00 is midnight, at an end too); did you mean 00:00?",
        "Shifts[1].End: 23:59:59.9999999 is finer than a microsecond (allowed: whole microseconds; 00:00 is midnight, at an end too); did you mean 00:00?");

    [Fact]
    public void Shifts_TooManyOfADay_AreRefused() => Refused(
        "UTC",
        c => _ = Enumerable.Range(0, 25).Aggregate(c, (d, i) => d.Shift(DayOfWeek.Monday, new(i / 2, i % 2 * 30), new((i + 1) / 2, (i + 1) % 2 * 30))),
        "Shifts: 25 shifts start on Monday (allowed: at most 24 on one day)");

    [Fact]
    public void OutOfOffice_ThatIsNone_IsRefused() => Refused(
        "UTC",
        c => c.AllDay(DayOfWeek.Monday).OutOfOffice(At, At).OutOfOffice(At, At.AddDays(-1)).OutOfOffice(new DateTime(2026, 3, 2), default),
        "OutOfOffice[0].To: 2026-03-02T09:00:00.000000Z is not after From (allowed: after 2026-03-02T09:00:00.000000Z: the end itself is no more out of office)",
        "OutOfOffice[1].To: 2026-03-01T09:00:00.000000Z is not after From (allowed: after 2026-03-02T09:00:00.000000Z: the end itself is no more out of office)",
        "OutOfOffice[2].From: 2026-03-02T00:00:00.000000 (unspecified) does not say which instant it is (allowed: a DateTimeOffset, or a DateTime of kind Utc)",
        "OutOfOffice[2].To: 0001-01-01T00:00:00.000000 (unspecified) does not say which instant it is (allowed: a DateTimeOffset, or a DateTime of kind Utc)");

    [Fact]
    public void OutOfOffice_TooOften_IsRefused() => Refused(
        "UTC",
        c => _ = Enumerable.Range(0, 4_097).Aggregate(c.AllDay(DayOfWeek.Monday), (d, i) => d.OutOfOffice(At.AddDays(i), At.AddDays(i + 1))),
        "OutOfOffice: 4097 times out of office are too many (allowed: at most 4096)");

    [Fact]
    public void Without_ThatIsNone_IsRefused() => Assert.Equal(
        ["OutOfOffice.To: 2026-03-02T09:00:00.000000Z is not after From (allowed: after 2026-03-02T09:00:00.000000Z: the end itself is no more out of office)"],
        Assert.Throws<CalendarException>(() => BusinessCalendar.AlwaysOpen.Without(At, At)).Faults.Select(f => f.Message));

    [Fact]
    public void Calendar_WithSeveralFaults_ListsThemAll() => Assert.Equal(
        string.Join(
            Environment.NewLine,
            "The business calendar is not valid.",
            $"- Zone: \"Europe/Berln\" is not a time zone {AnyZone}; did you mean \"Europe/Berlin\"?",
            "- Shifts: nothing is said of when it is open (allowed: at least one shift)",
            "- OutOfOffice[0].To: 2026-03-02T09:00:00.000000Z is not after From (allowed: after 2026-03-02T09:00:00.000000Z: the end itself is no more out of office)"),
        Assert.Throws<CalendarException>(() => BusinessCalendar.Create("Europe/Berln", c => c.OutOfOffice(At, At))).Message);

    private static IReadOnlyList<Fault> Faults(string zone, Action<BusinessCalendarBuilder> configure) =>
        Assert.Throws<CalendarException>(() => BusinessCalendar.Create(zone, configure)).Faults;

    private static void Refused(string zone, Action<BusinessCalendarBuilder> configure, params string[] messages) =>
        Assert.Equal(messages, Faults(zone, configure).Select(f => f.Message));
}
