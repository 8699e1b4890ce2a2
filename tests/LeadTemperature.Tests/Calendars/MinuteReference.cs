namespace LeadTemperature.Tests.Calendars;

/// <summary>
/// Somebody who watches the clock on the wall, minute by minute, over some days: slow and plain. All times of a case lie on whole
/// minutes; what is shorter is shared out within its minute.
/// </summary>
internal sealed class MinuteReference
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly DateTime[] _wall;
    private readonly bool[] _open;

    public MinuteReference(CalendarSpec spec, DateTimeOffset from, DateTimeOffset to)
    {
        From = from;
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(spec.Zone);
        _wall = [.. Enumerable.Range(0, (int)((to - from) / Minute)).Select(m => TimeZoneInfo.ConvertTime(from + (m * Minute), zone).DateTime)];
        _open = new bool[_wall.Length];
        for (DateTime day = _wall.Min().Date; day <= _wall.Max().Date; day = day.AddDays(1))
        {
            foreach (ShiftSpec shift in spec.Shifts.Where(s => s.Day == day.DayOfWeek && !spec.Holidays.Contains(DateOnly.FromDateTime(day))))
            {
                Open(day + shift.Start.ToTimeSpan(), day + shift.End.ToTimeSpan() + TimeSpan.FromDays(shift.End <= shift.Start ? 1 : 0));
            }
        }

        for (int m = 0; m < _open.Length; m++)
        {
            DateTimeOffset at = from + (m * Minute);
            _open[m] &= !spec.Absences.Any(a => a.From <= at && at < a.To);
        }
    }

    public DateTimeOffset From { get; }

    public bool IsOpen(DateTimeOffset at) => _open[MinuteOf(at)];

    public DateTimeOffset? NextOpening(DateTimeOffset at)
    {
        if (IsOpen(at))
        {
            return at;
        }

        int next = Array.IndexOf(_open, true, MinuteOf(at));
        return next < 0 ? null : From + (next * Minute);
    }

    /// <summary>How long it stays open; null where it does so to the end of the watch.</summary>
    public TimeSpan? OpenFor(DateTimeOffset at)
    {
        if (!IsOpen(at))
        {
            return TimeSpan.Zero;
        }

        int closed = Array.IndexOf(_open, false, MinuteOf(at));
        return closed < 0 ? null : From + (closed * Minute) - at;
    }

    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        TimeSpan open = TimeSpan.Zero;
        for (DateTimeOffset at = from; at < to;)
        {
            DateTimeOffset next = From + ((MinuteOf(at) + 1) * Minute);
            next = next < to ? next : to;
            open += IsOpen(at) ? next - at : TimeSpan.Zero;
            at = next;
        }

        return open;
    }

    /// <summary>Null where the watch ends before.</summary>
    public DateTimeOffset? Add(DateTimeOffset start, TimeSpan business)
    {
        DateTimeOffset at = start;
        while (business > TimeSpan.Zero)
        {
            int m = MinuteOf(at);
            if (m >= _open.Length)
            {
                return null;
            }

            TimeSpan left = From + ((m + 1) * Minute) - at;
            TimeSpan passed = _open[m] && business < left ? business : left;
            business -= _open[m] ? passed : TimeSpan.Zero;
            at += passed;
        }

        return at;
    }

    private void Open(DateTime start, DateTime end)
    {
        int first = Array.IndexOf(_wall, start);
        int last = Array.LastIndexOf(_wall, end);
        first = first >= 0 ? first : Array.FindIndex(_wall, shown => shown > start);
        last = last >= 0 ? last : Array.FindIndex(_wall, shown => shown > end);
        for (int m = Math.Max(0, first); first >= 0 && m < (last >= 0 ? last : _wall.Length); m++)
        {
            _open[m] = true;
        }
    }

    private int MinuteOf(DateTimeOffset at) => (int)Math.Floor((at - From) / Minute);
}
