namespace LeadTemperature.Calendars;

/// <summary>
/// When a calendar is open, in microseconds of UTC. Everything rests on two questions: until when the shift runs that is open at an
/// instant, and when the next one opens. Where shifts touch or overlap, as a change of the clock may make them, one is followed by
/// asking again at its end, so that no time counts twice. Immutable.
/// </summary>
internal sealed class OpenHours
{
    /// <summary>There is no such instant: nothing opens in time.</summary>
    public const long NoOpening = -1;

    /// <summary>There is no such instant within reach.</summary>
    public const long TooFar = -2;

    /// <summary>How far ahead an opening is looked for.</summary>
    public const long Ahead = 366 * WallClock.Day;

    /// <summary>How far a question reaches.</summary>
    public const long Reach = 36_500 * WallClock.Day;

    /// <summary>Just after the latest instant that there is.</summary>
    private static readonly long Forever = UtcInstant.MaxMicros + 1;

    private readonly ZoneClock _clock;
    private readonly WeekPlan _week;
    private readonly IHolidays[] _holidays;
    private readonly AbsenceTable _absences;

    /// <summary>But for absences.</summary>
    private readonly bool _isAlwaysOpen;

    public OpenHours(ZoneClock clock, WeekPlan week, IHolidays[] holidays, AbsenceTable absences)
    {
        (_clock, _week, _holidays, _absences) = (clock, week, holidays, absences);
        _isAlwaysOpen = week.IsContinuous && holidays.Length == 0;
    }

    public OpenHours Without(Absence absence) => new(_clock, _week, _holidays, _absences.With(absence));

    public long ToLocal(long at) => _clock.ToLocal(at);

    public bool IsOpen(long at) => OpenUntil(at) > at;

    /// <summary>The end of the shift that is open at an instant, or of its part up to an absence; the instant itself where it is closed.</summary>
    public long OpenUntil(long at)
    {
        if (_absences.After(at) > at)
        {
            return at;
        }

        ref readonly ZonePiece piece = ref _clock.At(at);
        long local = at + piece.Offset;
        long end = _isAlwaysOpen ? Forever
            : piece.IsPlain(local - WallClock.Day) && piece.IsPlain(local + WallClock.Day) ? PlainEnd(local) - piece.Offset
            : End(at, piece);
        return Math.Min(end, _absences.Next(at));
    }

    /// <summary>The end of the open time around an instant, shifts that touch taken together, looked for up to a limit.</summary>
    public long OpenThrough(long at, long limit)
    {
        long end = at;
        while (end < limit && OpenUntil(end) is var next && next > end)
        {
            end = next;
        }

        return Math.Min(end, limit);
    }

    /// <summary>The first open instant, from one up to and with a limit; <see cref="NoOpening"/> where there is none.</summary>
    public long NextOpening(long at, long limit)
    {
        at = _absences.After(at);
        limit = Math.Min(limit, Forever - 1);
        if (at > limit)
        {
            return NoOpening;
        }

        ZonePiece piece = _clock.At(at);
        int last = WallClock.DateOf(_clock.ToLocal(limit)) + 1;
        for (int date = WallClock.DateOf(at + piece.Offset) - 2; date <= last; date++)
        {
            if (WallClock.IsDate(date) && NextOpeningOn(date, at, piece) is var opening && opening != NoOpening)
            {
                return opening <= limit ? opening : NoOpening;
            }
        }

        return NoOpening;
    }

    /// <summary>The first instant by which an amount of open time has gone by; <see cref="NoOpening"/> or <see cref="TooFar"/>.</summary>
    public long Add(long start, long amount)
    {
        long at = start;
        while (amount > 0)
        {
            long opening = NextOpening(at, at + Ahead);
            if (opening == NoOpening)
            {
                return NoOpening;
            }

            at = Math.Min(opening + amount, OpenUntil(opening));
            amount -= at - opening;
            if (at > start + Reach || at >= Forever)
            {
                return TooFar;
            }
        }

        return at;
    }

    /// <summary>The open time from an instant up to a later one.</summary>
    public long Between(long from, long to)
    {
        long open = 0;
        while (from < to && NextOpening(from, to) is var opening && opening != NoOpening)
        {
            from = Math.Min(OpenUntil(opening), to);
            open += from - opening;
        }

        return open;
    }

    /// <summary>The local end of the shift that a local time lies in; the time itself where it lies in none. The wall shows each time of a day before and after once.</summary>
    private long PlainEnd(long local)
    {
        int today = WallClock.DateOf(local);
        for (int date = today; date >= today - 1 && WallClock.IsDate(date); date--)
        {
            long since = local - WallClock.Midnight(date);
            (int first, int end) = _week.On(date);
            for (int shift = first; shift < end; shift++)
            {
                if (_week.StartOf(shift) <= since && since < _week.EndOf(shift))
                {
                    return IsHoliday(date) ? local : WallClock.Midnight(date) + _week.EndOf(shift);
                }
            }
        }

        return local;
    }

    /// <summary>The end of a shift that an instant lies in; the instant itself where it lies in none.</summary>
    private long End(long at, ZonePiece piece)
    {
        int today = WallClock.DateOf(at + piece.Offset);
        for (int date = today - 2; date <= today + 1; date++)
        {
            (int first, int end) = WallClock.IsDate(date) ? _week.On(date) : default;
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

    /// <summary>The first open instant of the shifts that start on a date, not before another.</summary>
    private long NextOpeningOn(int date, long at, ZonePiece near)
    {
        (int first, int end) = _week.On(date);
        for (int shift = first; shift < end; shift++)
        {
            (long opens, long closes) = Span(date, shift, near);
            if (closes > at && _absences.After(Math.Max(opens, at)) is var opening && opening < closes && !IsHoliday(date))
            {
                return opening;
            }
        }

        return NoOpening;
    }

    /// <summary>A shift of a date in UTC, most often in a piece that is known; it is empty where a gap of the clock holds both its ends.</summary>
    private (long Opens, long Closes) Span(int date, int shift, ZonePiece near)
    {
        long opens = WallClock.Midnight(date) + _week.StartOf(shift);
        long closes = WallClock.Midnight(date) + _week.EndOf(shift);
        return (near.IsPlain(opens) ? opens - near.Offset : _clock.First(opens), near.IsPlain(closes) ? closes - near.Offset : _clock.Last(closes));
    }

    private bool IsHoliday(int date)
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
}
