namespace LeadTemperature.Calendars;

/// <summary>The shifts of a week on the wall clock of a zone, less holidays, in microseconds of UTC. Immutable.</summary>
internal sealed class ShiftTimes
{
    private readonly IHolidays[] _holidays;

    public ShiftTimes(ZoneClock clock, WeekPlan week, IHolidays[] holidays) => (Clock, Week, _holidays) = (clock, week, holidays);

    public ZoneClock Clock { get; }

    public WeekPlan Week { get; }

    /// <summary>Whether one shift or another is open at every instant.</summary>
    public bool IsContinuous => Week.IsContinuous && _holidays.Length == 0;

    /// <summary>The end of a shift that is open at an instant; the instant itself where none is.</summary>
    /// <remarks>Where the wall shows each time of a day before and after once, it is found on the wall; else in UTC.</remarks>
    public long EndOfShiftAt(long at)
    {
        ref readonly ZonePiece piece = ref Clock.At(at);
        long local = at + piece.Offset;
        return piece.IsPlain(local - WallClock.Day) && piece.IsPlain(local + WallClock.Day)
            ? EndOnTheWall(local) - piece.Offset
            : EndInUtc(at, piece);
    }

    /// <summary>A shift of a date in UTC, most often in a piece that is known; it is empty where a gap of the clock holds both its ends.</summary>
    public (long Opens, long Closes) Span(int date, int shift, ZonePiece near)
    {
        long opens = WallClock.Midnight(date) + Week.StartOf(shift);
        long closes = WallClock.Midnight(date) + Week.EndOf(shift);
        return (near.IsPlain(opens) ? opens - near.Offset : Clock.First(opens), near.IsPlain(closes) ? closes - near.Offset : Clock.Last(closes));
    }

    public bool IsHoliday(int date)
    {
        foreach (IHolidays holidays in _holidays)
        {
            if (holidays.IsHoliday(DateOnly.FromDayNumber(date)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The local end of the shift that a local time lies in; the time itself where it lies in none.</summary>
    private long EndOnTheWall(long local)
    {
        int today = WallClock.DateOf(local);
        for (int date = today; date >= today - 1 && WallClock.IsDate(date); date--)
        {
            long since = local - WallClock.Midnight(date);
            (int first, int end) = Week.On(date);
            for (int shift = first; shift < end; shift++)
            {
                if (Week.StartOf(shift) <= since && since < Week.EndOf(shift))
                {
                    return IsHoliday(date) ? local : WallClock.Midnight(date) + Week.EndOf(shift);
                }
            }
        }

        return local;
    }

    /// <summary>The end of a shift that an instant lies in; the instant itself where it lies in none.</summary>
    private long EndInUtc(long at, ZonePiece piece)
    {
        int today = WallClock.DateOf(at + piece.Offset);
        for (int date = today - 2; date <= today + 1; date++)
        {
            (int first, int end) = WallClock.IsDate(date) ? Week.On(date) : default;
            for (int shift = first; shift < end; shift++)
            {
                (long opens, long closes) = Span(date, shift, piece);
                if (opens <= at && at < closes && !IsHoliday(date))
                {
                    return closes;
                }
            }
        }

        return at;
    }
}
