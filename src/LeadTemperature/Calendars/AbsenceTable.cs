namespace LeadTemperature.Calendars;

/// <summary>Times out of office in microseconds, in order, taken together where they overlap or touch. Immutable.</summary>
internal sealed class AbsenceTable
{
    private readonly long[] _from;
    private readonly long[] _to;

    private AbsenceTable(IEnumerable<(long From, long To)> absences)
    {
        List<long> from = [], to = [];
        foreach ((long start, long end) in absences.Order())
        {
            if (to.Count > 0 && start <= to[^1])
            {
                to[^1] = Math.Max(to[^1], end);
                continue;
            }

            from.Add(start);
            to.Add(end);
        }

        (_from, _to) = ([.. from], [.. to]);
    }

    public static AbsenceTable Of(IEnumerable<Absence> absences) => new(absences.Select(Micros));

    public AbsenceTable With(Absence absence) => new(_from.Zip(_to).Append(Micros(absence)));

    /// <summary>The instant; where it lies in an absence, the end of that.</summary>
    public long After(long at)
    {
        int last = LastFrom(at);
        return last >= 0 && at < _to[last] ? _to[last] : at;
    }

    /// <summary>When the next absence begins, at the instant or later; <see cref="long.MaxValue"/> where none does.</summary>
    public long Next(long at)
    {
        int next = LastFrom(at - 1) + 1;
        return next < _from.Length ? _from[next] : long.MaxValue;
    }

    private static (long From, long To) Micros(Absence absence) => (absence.From.Micros, absence.To.Micros);

    /// <summary>The last absence that has begun; -1 where none has.</summary>
    private int LastFrom(long at)
    {
        int place = _from.Length == 0 ? ~0 : Array.BinarySearch(_from, at);
        return place >= 0 ? place : ~place - 1;
    }
}
