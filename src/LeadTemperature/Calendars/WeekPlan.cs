namespace LeadTemperature.Calendars;

/// <summary>The shifts of a week, in the order of the wall clock. They do not overlap. Immutable.</summary>
internal sealed class WeekPlan
{
    /// <summary>For each day of the week (Monday 0) the place of its first shift; the last is how many shifts there are.</summary>
    private readonly int[] _first = new int[8];
    private readonly long[] _start;
    private readonly long[] _end;

    public WeekPlan(IEnumerable<Shift> shifts)
    {
        Shift[] inOrder = [.. shifts.OrderBy(s => s.WeekDay).ThenBy(s => s.Start)];
        _start = [.. inOrder.Select(s => s.StartMicros)];
        _end = [.. inOrder.Select(s => s.EndMicros)];
        for (int day = 0; day <= 7; day++)
        {
            _first[day] = inOrder.Count(s => s.WeekDay < day);
        }

        IsContinuous = _end.Zip(_start, (end, start) => end - start).Sum() == 7 * WallClock.Day;
    }

    /// <summary>Whether the shifts leave no gap in the week.</summary>
    public bool IsContinuous { get; }

    /// <summary>The places of the shifts that start on a date.</summary>
    public (int First, int End) On(int date)
    {
        int day = date % 7;
        return (_first[day], _first[day + 1]);
    }

    /// <summary>From the midnight before it to its start.</summary>
    public long StartOf(int shift) => _start[shift];

    /// <summary>From the midnight before it to its end.</summary>
    public long EndOf(int shift) => _end[shift];
}
