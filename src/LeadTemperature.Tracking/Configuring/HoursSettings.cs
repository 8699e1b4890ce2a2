namespace LeadTemperature.Tracking.Configuring;

/// <summary>The keys of a business calendar.</summary>
internal static class HoursSettings
{
    public static SettingTable<HoursDraft> All { get; } = new(
        "hours",
        [
            new TextSetting<HoursDraft>(TextSettingForm.Zone, "Zone", (hours, text, _, _) => hours.InZone(text), null, "The time zone whose wall clock the shifts are on.")
            {
                IsRequired = true,
            },
            .. new[]
            {
                DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
            }.Select(Day),
            new TextSetting<HoursDraft>(
                TextSettingForm.Dates, "Holidays", (hours, text, path, faults) => hours.ClosedOn(text, path, faults), null,
                "Dates on which no shift starts. None unless said."),
        ]);

    private static TextSetting<HoursDraft> Day(DayOfWeek day) => new(
        TextSettingForm.Shifts, day.ToString(), (hours, text, path, faults) => hours.OpenOn(day, text, path, faults), null,
        $"The shifts that start on a {day}; one that ends no later than it starts ends on the next day. Closed unless said.");
}
