using System.Globalization;
using System.Text.RegularExpressions;
using LeadTemperature.Calendars;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>A business calendar as settings say it.</summary>
internal sealed partial class HoursDraft
{
    private readonly List<(DayOfWeek Day, TimeOnly Start, TimeOnly End)> _shifts = [];
    private readonly List<DateOnly> _holidays = [];
    private string? _zone;

    public HoursDraft InZone(string zone)
    {
        _zone = zone;
        return this;
    }

    public HoursDraft OpenOn(DayOfWeek day, string text, string path, List<Fault> faults)
    {
        foreach (string item in TextSettingForm.ItemsOf(text))
        {
            string[] ends = item.Split('-', 2, StringSplitOptions.TrimEntries);
            if (ends.Length == 2 && TryHour(ends[0], out TimeOnly start) && TryHour(ends[1], out TimeOnly end))
            {
                _shifts.Add((day, start, end));
            }
            else
            {
                faults.Add(new Fault(path, "shift", $"\"{item}\"", "is not a shift", TextSettingForm.Shifts.Allowed, Nearest(item)));
            }
        }

        return this;
    }

    public HoursDraft ClosedOn(string text, string path, List<Fault> faults)
    {
        foreach (string item in TextSettingForm.ItemsOf(text))
        {
            if (DateOnly.TryParseExact(item, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                _holidays.Add(day);
            }
            else
            {
                faults.Add(new Fault(path, "date", $"\"{item}\"", "is not a date", TextSettingForm.Dates.Allowed));
            }
        }

        return this;
    }

    /// <summary>The calendar; null, with its faults under the keys that say them, where it is none.</summary>
    public BusinessCalendar? ToCalendar(string path, FaultsSoFar faults)
    {
        try
        {
            return BusinessCalendar.Create(_zone ?? "UTC", calendar =>
            {
                _shifts.ForEach(s => calendar.Shift(s.Day, s.Start, s.End));
                calendar.Holidays(new HolidayDates(_holidays));
            });
        }
        catch (CalendarException refused)
        {
            bool isSound = faults.All.Count == faults.Before;
            faults.All.AddRange(refused.Faults
                .Where(f => isSound || f.Code != "missing")
                .Select(f => f with { Path = SettingFaults.Path(path, Named(f.Path)), Problem = Named(f.Problem) })
                .Select(f => f.Path == $"{path}.Shifts" ? f with { Path = path } : f));
            return null;
        }
    }

    /// <summary>The text with the keys of days where it has the numbers of shifts.</summary>
    private string Named(string text) => Shift().Replace(text, match => _shifts[int.Parse(match.Groups["place"].Value, CultureInfo.InvariantCulture)].Day.ToString());

    private static bool TryHour(string text, out TimeOnly hour) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out hour);

    /// <summary>Hours without their zero, without minutes, or with the 24 that a day ends at.</summary>
    private static string? Nearest(string item)
    {
        Match said = Loose().Match(item);
        return said.Success && HourOf("from") is { } from && HourOf("to") is { } to ? $"\"{from}-{to}\"" : null;

        string? HourOf(string end)
        {
            int hour = int.Parse(said.Groups[end].Value, CultureInfo.InvariantCulture);
            string minutes = said.Groups[$"{end}Minutes"] is { Success: true, Value: var text } ? text : "00";
            string hours = (hour % 24).ToString("00", CultureInfo.InvariantCulture);
            return hour <= 24 && TryHour($"{hours}:{minutes}", out _) ? $"{hours}:{minutes}" : null;
        }
    }

    [GeneratedRegex(@"\bShifts\[(?<place>[0-9]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Shift();

    [GeneratedRegex(@"^\s*(?<from>[0-9]{1,2})(?:[:.h](?<fromMinutes>[0-9]{2}))?\s*(?:-|–|to)\s*(?<to>[0-9]{1,2})(?:[:.h](?<toMinutes>[0-9]{2}))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Loose();
}
