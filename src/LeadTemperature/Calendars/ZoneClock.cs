namespace LeadTemperature.Calendars;

/// <summary>
/// The wall clock of a time zone, as a table of its changes: pieces of time with one offset each. Times are microseconds since
/// 0001-01-01, of UTC or of the wall. Immutable.
/// </summary>
/// <remarks>
/// The changes are those of the machine's time zone data from 1970 to 2100. Before and after, the offset is the one at that end:
/// what governments will have decided then is not known. A change turns the clock by 24 hours at most.
/// </remarks>
internal sealed class ZoneClock
{
    /// <summary>Further away than any instant, near enough to be reckoned with.</summary>
    private const long Never = long.MaxValue / 4;

    private const long Second = 1_000_000;

    /// <summary>A stretch is two to this power of microseconds: 51 days.</summary>
    private const int StretchBits = 42;

    /// <summary>How far apart the data is looked at; of no zone does a change from 1970 on undo another less than two days older.</summary>
    private const long Step = 2 * WallClock.Day;

    private static readonly long Begin = new DateTime(1970, 1, 1).Ticks / TimeSpan.TicksPerMicrosecond;
    private static readonly long End = new DateTime(2100, 1, 1).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>When each piece begins, in UTC; one more stands at the end.</summary>
    private readonly long[] _from;
    private readonly ZonePiece[] _pieces;

    /// <summary>For each stretch of time from 1970 to 2100 the piece in which it begins: a search would cost more than all the rest of a question.</summary>
    private readonly short[] _beginsIn;

    /// <summary>The latest that the wall has shown up to the end of each piece.</summary>
    private readonly long[] _latest;

    /// <summary>The earliest that the wall will show from the beginning of each piece on.</summary>
    private readonly long[] _earliest;

    public ZoneClock(TimeZoneInfo zone)
    {
        (_from, long[] offset) = Changes(zone);
        int count = offset.Length;
        _latest = [.. offset.Select((o, i) => _from[i + 1] + o)];
        _earliest = [.. offset.Select((o, i) => _from[i] + o)];
        for (int i = 1; i < count; i++)
        {
            _latest[i] = Math.Max(_latest[i], _latest[i - 1]);
            _earliest[count - 1 - i] = Math.Min(_earliest[count - 1 - i], _earliest[count - i]);
        }

        _pieces = [.. offset.Select((o, i) => new ZonePiece(
            o,
            PlainFrom: Math.Max(_earliest[i], i > 0 ? _latest[i - 1] : -Never),
            PlainTo: Math.Min(_latest[i], i + 1 < count ? _earliest[i + 1] : Never)))];
        _beginsIn = [.. Enumerable.Range(0, (int)((End - Begin) >> StretchBits) + 1).Select(i => (short)(FirstAbove(_from, Begin + ((long)i << StretchBits)) - 1))];
    }

    /// <summary>The greatest time by which the wall, once it has shown a time, shows an earlier one; and by which it leaps forward.</summary>
    public long GreatestChange => Enumerable.Range(1, _pieces.Length - 1)
        .Select(i => Math.Max(_latest[i - 1] - _earliest[i], _pieces[i].Offset - _pieces[i - 1].Offset))
        .DefaultIfEmpty()
        .Max();

    /// <summary>What the wall shows.</summary>
    public long ToLocal(long at) => at + At(at).Offset;

    /// <summary>The piece that an instant lies in.</summary>
    public ref readonly ZonePiece At(long at)
    {
        ulong stretch = (ulong)((at - Begin) >> StretchBits);
        int piece = stretch < (ulong)_beginsIn.Length ? _beginsIn[stretch] : at < Begin ? 0 : _pieces.Length - 1;
        while (_from[piece + 1] <= at)
        {
            piece++;
        }

        return ref _pieces[piece];
    }

    /// <summary>
    /// The first instant at which the wall shows a time or a later one: of a time that it shows twice the first, of one that it
    /// leaves out the end of the gap.
    /// </summary>
    public long First(long local)
    {
        int piece = FirstAbove(_latest, local);
        return Math.Max(_from[piece], local - _pieces[piece].Offset);
    }

    /// <summary>
    /// The instant from which on the wall shows later times only: of a time that it shows twice the second, of one that it leaves
    /// out the end of the gap.
    /// </summary>
    public long Last(long local)
    {
        int piece = FirstAbove(_earliest, local) - 1;
        return Math.Min(_from[piece + 1], local - _pieces[piece].Offset);
    }

    /// <summary>The first place whose value is above another; they ascend.</summary>
    private static int FirstAbove(long[] values, long value)
    {
        int low = 0, high = values.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (values[middle] > value)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private static (long[] From, long[] Offset) Changes(TimeZoneInfo zone)
    {
        List<long> from = [-Never];
        List<long> offset = [OffsetAt(zone, Begin)];
        for (long at = Begin; at < End;)
        {
            long next = at + Step;
            if (OffsetAt(zone, next) != offset[^1])
            {
                next = Change(zone, at, next);
                from.Add(next);
                offset.Add(OffsetAt(zone, next));
            }

            at = next;
        }

        return ([.. from, Never], [.. offset]);
    }

    /// <summary>An instant between two, in whole seconds, before which the zone has the offset that it has at the first, and then another.</summary>
    private static long Change(TimeZoneInfo zone, long before, long after)
    {
        long offset = OffsetAt(zone, before);
        while (after - before > Second)
        {
            long middle = before + ((after - before) / Second / 2 * Second);
            (before, after) = OffsetAt(zone, middle) == offset ? (middle, after) : (before, middle);
        }

        return after;
    }

    private static long OffsetAt(TimeZoneInfo zone, long at) =>
        zone.GetUtcOffset(new DateTime(at * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc)).Ticks / TimeSpan.TicksPerMicrosecond;
}
