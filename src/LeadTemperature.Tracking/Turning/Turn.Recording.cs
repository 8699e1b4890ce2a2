using LeadTemperature.Responding;
using LeadTemperature.Topics;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Turning;

/// <summary>Signals that a lead shows, or showed.</summary>
internal sealed partial class Turn
{
    private const int LongestSignalId = 200;

    private UtcInstant? _newestRecorded;

    /// <summary>How many signals were recorded in this turn.</summary>
    public int Recorded { get; private set; }

    /// <summary>Records a signal, live.</summary>
    public bool TryRecord(in Signal signal, out SignalRefusal? refusal)
    {
        if (signal.At.IsUtc && Now - (DateTimeOffset)signal.At > _desk.Options.SignalRetention)
        {
            refusal = new SignalRefusal([TooOld(signal)]);
            return false;
        }

        return TryAdd(signal, out refusal);
    }

    /// <summary>Records a signal of the past, however old; see <see cref="CloseBackfill"/>.</summary>
    public bool TryRecordPast(in Signal signal, out SignalRefusal? refusal) => TryAdd(signal, out refusal);

    /// <summary>Ends the recording of live signals.</summary>
    public void CloseLive() => Look(_newestRecorded, ResponseCause.Signal);

    /// <summary>Ends the recording of signals of the past: the temperature is known, the response is told nothing until the import has ended.</summary>
    public void CloseBackfill()
    {
        Read();

        // A lead that is not hot, and by itself never will be, owes the end of the import nothing.
        Record.IsImported |= Record.HotFrom is not null;
        IsChanged = true;
    }

    /// <summary>The import has ended. A lead that is hot on evidence of the last day waits for its turn; another one that is hot is parked.</summary>
    /// <returns>What became of it: raised, parked, or neither.</returns>
    public (bool IsRaised, bool IsParked) Settle(TimeSpan freshWithin)
    {
        Record.IsImported = false;
        IsChanged = true;
        Look(null, ResponseCause.Backfill);
        if (Record.Wait is not { Cause: ResponseCause.Backfill })
        {
            return (false, false);
        }

        if (Assessment.NewestEvidence is { } evidence && Now - evidence < freshWithin)
        {
            return (true, false);
        }

        Record.Wait = null;
        Decide(ResponseCommand.Park("backfill"));
        return (false, true);
    }

    /// <summary>Forgets that anything was recorded, before a turn begins.</summary>
    private void BeginRecording()
    {
        Recorded = 0;
        _newestRecorded = null;
    }

    private bool TryAdd(in Signal signal, out SignalRefusal? refusal)
    {
        if (signal.Id is not null && !LeadId.FromString(signal.Id).IsValid)
        {
            refusal = new SignalRefusal([BadId(signal.Id)]);
            return false;
        }

        // Judged with its topic before anything changes: a signal is recorded whole or not at all.
        LeadTopics? topics = null;
        Signal clamped = signal.At > (UtcInstant)Now && Model.Judge(signal, Now) is null
            ? new Signal(signal.Kind!, Now, signal.Magnitude, signal.Topic, signal.Id)
            : signal;
        if (signal.Topic is not null)
        {
            topics = Record.Topics?.Copy() ?? new LeadTopics();
            if (Model.Judge(clamped, Now) is null && !topics.TryRecord(clamped, out refusal))
            {
                return false;
            }
        }

        bool isNewest = !(Record.State.NewestSignal > (DateTimeOffset)clamped.At);
        if (!Model.TryRecord(Record.State, clamped, Now, out refusal))
        {
            return false;
        }

        Record.Topics = topics ?? Record.Topics;
        if (signal.Id is { } id)
        {
            Commit.SignalIds.Add(new CountedSignal(id, Now + _desk.Options.SignalRetention));
            Record.NewestSignalId = isNewest ? id : Record.NewestSignalId ?? id;
        }

        _newestRecorded = clamped.At > _newestRecorded.GetValueOrDefault() ? clamped.At : _newestRecorded;
        Recorded++;
        return true;
    }

    private Fault TooOld(in Signal signal)
    {
        DateTimeOffset oldest = Now - _desk.Options.SignalRetention;
        return new Fault(
            "at",
            "too-old",
            signal.At.ToString(),
            "is older than ids of signals are known, so that it could count twice",
            $"{(UtcInstant)oldest} or later; signals of the past are recorded as a backfill");
    }

    private static Fault BadId(string id) => new(
        "id",
        "signal-id",
        $"\"{id}\"",
        id.Length == 0 ? "is empty" : id.Length > LongestSignalId ? $"has {id.Length} characters" : "has characters that an id may not have",
        $"1 to {LongestSignalId} characters, no control characters, no outer white space; or no id at all");
}
