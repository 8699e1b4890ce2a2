using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Importing;

/// <summary>Some signals of one lead, to be recorded in one turn.</summary>
internal sealed class LeadSignals(LeadKey key, IReadOnlyList<(long Index, Signal Signal)> signals, RecordMode mode)
{
    private readonly HashSet<string> _counted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public LeadKey Key => key;

    public SignalsOutcome Outcome { get; } = new();

    /// <summary>The store has counted these before: they are left out from now on.</summary>
    public void LeaveOut(IEnumerable<string> counted) => _counted.UnionWith(counted);

    /// <summary>Records what is left of them; each id once.</summary>
    public TurnStep Record(Turn turn)
    {
        Outcome.Clear();
        _seen.Clear();
        foreach ((long index, Signal signal) in signals)
        {
            if (signal.Id is { } id && (_counted.Contains(id) || _seen.Contains(id)))
            {
                Outcome.Duplicates++;
                continue;
            }

            bool isRecorded = mode == RecordMode.Live ? turn.TryRecord(signal, out SignalRefusal? refusal) : turn.TryRecordPast(signal, out refusal);
            if (!isRecorded)
            {
                Outcome.Refused.Add(new RefusedSignal(index, key.Lead, refusal!));
                continue;
            }

            Outcome.Recorded++;
            if (signal.Id is { } recorded)
            {
                _seen.Add(recorded);
            }
        }

        if (Outcome.Recorded > 0)
        {
            Close(turn);
        }
        else
        {
            turn.LookIfDue();
        }

        return new TurnStep(LeadUpdateKind.Recorded);
    }

    /// <summary>The lead was erased: nothing of what would have been recorded is.</summary>
    public void Erase()
    {
        Outcome.Erased += Outcome.Recorded + Outcome.Duplicates;
        Outcome.Recorded = 0;
        Outcome.Duplicates = 0;
    }

    private void Close(Turn turn)
    {
        if (mode == RecordMode.Live)
        {
            turn.CloseLive();
        }
        else
        {
            turn.CloseBackfill();
        }
    }
}
