using System.Globalization;
using LeadTemperature.Building;
using LeadTemperature.Signals;

namespace LeadTemperature.Calendars;

/// <summary>Judges a calendar as a whole: every fault, in the order in which it was told.</summary>
internal static class CalendarJudge
{
    private const int MaxShiftsADay = 24;
    private const long Week = 7 * WallClock.Day;

    public static void Judge(CalendarDraft draft, FaultList faults)
    {
        if (draft.Shifts.Count == 0)
        {
            faults.Add("Shifts", "missing", "nothing", "is said of when it is open", "at least one shift");
        }

        List<int> sound = [.. Enumerable.Range(0, draft.Shifts.Count).Where(i => IsSound(draft.Shifts[i], i, faults))];
        if (!HasTooMany(draft.Shifts, faults))
        {
            Overlaps(draft.Shifts, sound, faults);
        }

        for (int i = 0; i < draft.Absences.Count; i++)
        {
            Judge(draft.Absences[i], $"OutOfOffice[{i}].", faults);
        }

        if (draft.Absences.Count > Limits.MaxEntries)
        {
            faults.Add("OutOfOffice", "too-many", Count(draft.Absences.Count), "times out of office are too many", $"at most {Limits.MaxEntries}");
        }
    }

    public static void Judge(Absence absence, string place, FaultList faults)
    {
        (UtcInstant from, UtcInstant to) = absence;
        if (!from.IsUtc)
        {
            faults.Add(SignalJudge.NotUtc(from, $"{place}From"));
        }

        if (!to.IsUtc)
        {
            faults.Add(SignalJudge.NotUtc(to, $"{place}To"));
        }

        if (from.IsUtc && to.IsUtc && to <= from)
        {
            faults.Add($"{place}To", "order", $"{to}", "is not after From", $"after {from}: the end itself is no more out of office");
        }
    }

    private static bool IsSound(Shift shift, int place, FaultList faults)
    {
        int before = faults.Faults.Count;
        if (!Enum.IsDefined(shift.Day))
        {
            faults.Add($"Shifts[{place}].Day", "unknown-day", $"{(int)shift.Day}", "is not a day of the week", "Sunday (0) to Saturday (6)");
        }

        Grain($"Shifts[{place}].Start", shift.Start, faults);
        Grain($"Shifts[{place}].End", shift.End, faults);
        return faults.Faults.Count == before;
    }

    /// <summary>The latest time of a day is what people write for its end, and is a hair's breadth short of it.</summary>
    private static void Grain(string path, TimeOnly time, FaultList faults)
    {
        if (time.Ticks % TimeSpan.TicksPerMicrosecond != 0)
        {
            TimeOnly nearest = time == TimeOnly.MaxValue ? TimeOnly.MinValue : new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMicrosecond));
            faults.Add(path, "grain", Shift.Text(time), "is finer than a microsecond", "whole microseconds; 00:00 is midnight, at an end too", Shift.Text(nearest));
        }
    }

    private static bool HasTooMany(List<Shift> shifts, FaultList faults)
    {
        bool found = false;
        foreach (IGrouping<DayOfWeek, Shift> day in shifts.GroupBy(s => s.Day).Where(g => g.Count() > MaxShiftsADay))
        {
            faults.Add("Shifts", "too-many", Count(day.Count()), $"shifts start on {day.Key}", $"at most {MaxShiftsADay} on one day");
            found = true;
        }

        return found;
    }

    /// <summary>Goes twice around the week and judges the second time, so that Sunday night meets Monday morning.</summary>
    private static void Overlaps(List<Shift> shifts, List<int> sound, FaultList faults)
    {
        int[] inOrder = [.. sound.OrderBy(i => StartOf(shifts[i])).ThenBy(i => i)];
        (int Place, long End) reaching = (-1, long.MinValue);
        foreach (long week in (long[])[0, Week])
        {
            foreach (int place in inOrder)
            {
                if (week > 0 && week + StartOf(shifts[place]) < reaching.End)
                {
                    faults.Add($"Shifts[{place}]", "overlap", $"\"{shifts[place]}\"", $"begins within \"{shifts[reaching.Place]}\" (Shifts[{reaching.Place}])", "shifts that do not overlap");
                }

                long end = week + StartOf(shifts[place]) + shifts[place].EndMicros - shifts[place].StartMicros;
                reaching = end > reaching.End ? (place, end) : reaching;
            }
        }
    }

    /// <summary>From the beginning of the week.</summary>
    private static long StartOf(Shift shift) => (shift.WeekDay * WallClock.Day) + shift.StartMicros;

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
