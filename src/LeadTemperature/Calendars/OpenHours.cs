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

    private readonly ShiftTimes _shifts;
    private readonly AbsenceTable _absences;

    public OpenHours(ShiftTimes shifts, AbsenceTable absences) => (_shifts, _absences) = (shifts, absences);

    public OpenHours Without(Absence absence) => new(_shifts, _absences.With(absence));

    public long ToLocal(long at) => _shifts.Clock.ToLocal(at);

    public bool IsOpen(long at) => OpenUntil(at) > at;

    /// <summary>The end of the shift that is open at an instant, or of its part up to an absence; the instant itself where it is closed.</summary>
    public long OpenUntil(long at) =>
        _absences.After(at) > at ? at : Math.Min(_shifts.IsContinuous ? Forever : _shifts.EndOfShiftAt(at), _absences.Next(at));

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

    /// <summary>The first open time, or what is left of it, that begins from an instant up to and with a limit.</summary>
    public OpenTime? Next(long at, long limit)
    {
        at = _absences.After(at);
        limit = Math.Min(limit, Forever - 1);
        if (at > limit)
        {
            return null;
        }

        ZonePiece piece = _shifts.Clock.At(at);
        int last = WallClock.DateOf(_shifts.Clock.ToLocal(limit)) + 1;
        for (int date = WallClock.DateOf(at + piece.Offset) - 2; date <= last; date++)
        {
            if (WallClock.IsDate(date) && NextOn(date, at, piece) is { } next)
            {
                return next.From <= limit ? next : null;
            }
        }

        return null;
    }

    /// <summary>The first instant by which an amount of open time has gone by; <see cref="NoOpening"/> or <see cref="TooFar"/>.</summary>
    public long Add(long start, long amount)
    {
        long at = start;
        while (amount > 0)
        {
            if (Next(at, at + Ahead) is not { } open)
            {
                return NoOpening;
            }

            at = Math.Min(open.From + amount, open.To);
            amount -= at - open.From;
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
        long sum = 0;
        while (from < to && Next(from, to) is { } open)
        {
            from = Math.Min(open.To, to);
            sum += from - open.From;
        }

        return sum;
    }

    /// <summary>The first open time of the shifts that start on a date, not before an instant.</summary>
    private OpenTime? NextOn(int date, long at, ZonePiece near)
    {
        (int first, int end) = _shifts.Week.On(date);
        for (int shift = first; shift < end; shift++)
        {
            (long opens, long closes) = _shifts.Span(date, shift, near);
            if (closes > at && _absences.After(Math.Max(opens, at)) is var from && from < closes && !_shifts.IsHoliday(date))
            {
                return new OpenTime(from, Math.Min(closes, _absences.Next(from)));
            }
        }

        return null;
    }
}
