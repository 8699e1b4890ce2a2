namespace LeadTemperature.Signals;

/// <summary>How the cells of one layout are read as those of another: feature by feature, by their ids.</summary>
internal sealed class StateProjection
{
    private readonly StateLayout _from;
    private readonly StateLayout _to;
    private readonly int[] _lasts;
    private readonly int[] _sums;
    private readonly int[] _times;

    /// <summary>What is copied as it is: the newest time, the last times, the landmarks, the sums, the lists of one length.</summary>
    private readonly CellRun[] _runs;

    /// <summary>The lists of the other layout that are longer or shorter in the one, or not in it.</summary>
    private readonly int[] _resized;

    /// <summary>Whether some last time or sum of the other layout is not in the one.</summary>
    private readonly bool _lacksFeatures;

    /// <summary>The half-lives that only the other layout has.</summary>
    private readonly int[] _newHalfLives;

    public StateProjection(StateLayout from, StateLayout to)
    {
        _from = from;
        _to = to;
        _lasts = [.. to.Lasts.Select(f => Array.FindIndex(from.Lasts, o => o.Id == f.Id))];
        _sums = [.. to.Sums.Select(f => Array.FindIndex(from.Sums, o => o.Id == f.Id && o.HalfLife == f.HalfLife))];
        _times = [.. to.Times.Select(f => Array.FindIndex(from.Times, o => o.Id == f.Id && o.Distinct == f.Distinct))];
        _newHalfLives = [.. Enumerable.Range(0, to.HalfLives.Length).Where(i => !from.HalfLives.Contains(to.HalfLives[i]))];
        _resized = [.. Enumerable.Range(0, to.Times.Length).Where(i => _times[i] < 0 || from.Times[_times[i]] != to.Times[i])];
        _lacksFeatures = _lasts.Contains(-1) || _sums.Contains(-1);
        _runs = CellRun.Of(
        [
            (StateLayout.NewestCell, StateLayout.NewestCell),
            .. Cells(_lasts, StateLayout.LastBase, StateLayout.LastBase),
            .. Cells([.. to.HalfLives.Select(h => Array.IndexOf(from.HalfLives, h))], from.LandmarkBase, to.LandmarkBase),
            .. Cells(_sums, from.SumBase, to.SumBase),
            .. Enumerable.Range(0, to.Times.Length).Except(_resized).SelectMany(list => Enumerable.Range(0, to.Times[list].CellCount)
                .Select(cell => (from.TimesBase[_times[list]] + cell, to.TimesBase[list] + cell))),
        ]);
        IsIdentity = from.HasCellsOf(to);
    }

    /// <summary>Whether the cells of the one are those of the other as they are: nothing needs to be copied.</summary>
    public bool IsIdentity { get; }

    /// <summary>Writes what <paramref name="source"/> keeps in the other layout; false where it does not keep enough.</summary>
    public bool TryProject(ReadOnlySpan<long> source, Span<long> destination)
    {
        _to.Empty.CopyTo(destination);
        if (source[StateLayout.NewestCell] == StateLayout.None)
        {
            return true;
        }

        if (!Serves(source))
        {
            return false;
        }

        foreach (CellRun run in _runs)
        {
            source.Slice(run.From, run.Length).CopyTo(destination.Slice(run.To, run.Length));
        }

        foreach (int i in _newHalfLives)
        {
            destination[_to.LandmarkBase + i] = StateRecorder.LandmarkBefore(source[StateLayout.NewestCell], _to.BlockLengths[i]);
        }

        foreach (int i in _resized)
        {
            CopyTimes(source, destination, i);
        }

        LimitedSums.Recompute(_to, destination);

        return true;
    }

    /// <summary>Writes what <paramref name="source"/> keeps in the other layout.</summary>
    /// <exception cref="StateMismatchException">It does not keep enough; each missing feature is named.</exception>
    public void Project(long[] source, Span<long> destination)
    {
        if (!TryProject(source, destination))
        {
            throw new StateMismatchException([.. Missing(source).Select(
                f => new Fault("state", "missing-feature", f, "is needed and not kept"))]);
        }
    }

    /// <summary>The features that the other layout has and <paramref name="source"/> does not keep.</summary>
    public IEnumerable<string> Missing(long[] source)
    {
        if (source[StateLayout.NewestCell] == StateLayout.None)
        {
            return [];
        }

        return
        [
            .. _to.Lasts.Where((_, i) => _lasts[i] < 0).Select(f => f.Text),
            .. _to.Sums.Where((_, i) => _sums[i] < 0).Select(f => f.Text),
            .. _to.Times.Where((_, i) => !ServesTimes(source, i)).Select(f => f.Text),
        ];
    }

    /// <summary>The cells of features that are in both layouts, given the index in the one for each index in the other.</summary>
    private static IEnumerable<(int From, int To)> Cells(int[] indices, int fromBase, int toBase) =>
        indices.Select((from, to) => (From: from, To: to)).Where(i => i.From >= 0).Select(i => (fromBase + i.From, toBase + i.To));

    private bool Serves(ReadOnlySpan<long> source)
    {
        if (_lacksFeatures)
        {
            return false;
        }

        foreach (int i in _resized)
        {
            if (!ServesTimes(source, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A list serves a shorter one; one with fewer entries than it may keep is complete and serves any.</summary>
    private bool ServesTimes(ReadOnlySpan<long> source, int index)
    {
        if (_times[index] < 0)
        {
            return false;
        }

        TimesFeature kept = _from.Times[_times[index]];
        TimesFeature needed = _to.Times[index];
        long count = source[_from.TimesBase[_times[index]]];
        bool isLongEnough = kept.Capacity >= needed.Capacity || count < kept.Capacity;
        return isLongEnough && (kept.HasMagnitudes || !needed.HasMagnitudes || count == 0);
    }

    private void CopyTimes(ReadOnlySpan<long> source, Span<long> destination, int index)
    {
        TimesFeature kept = _from.Times[_times[index]];
        TimesFeature needed = _to.Times[index];
        ReadOnlySpan<long> from = source.Slice(_from.TimesBase[_times[index]], kept.CellCount);
        Span<long> to = destination.Slice(_to.TimesBase[index], needed.CellCount);
        int count = (int)Math.Min(from[0], needed.Capacity);
        to[0] = count;
        from.Slice(1, count).CopyTo(to[1..]);
        if (needed.HasMagnitudes && count > 0)
        {
            from.Slice(1 + kept.Capacity, count).CopyTo(to[(1 + needed.Capacity)..]);
        }
    }
}
