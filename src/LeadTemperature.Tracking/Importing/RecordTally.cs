namespace LeadTemperature.Tracking.Importing;

/// <summary>Counts what becomes of many signals.</summary>
internal sealed class RecordTally
{
    private const int FirstAtMost = 1_000;

    private readonly List<RefusedSignal> _firstRefused = [];
    private readonly List<LeadId> _firstParked = [];
    private long _recorded;
    private long _duplicates;
    private long _refused;
    private long _erased;
    private long _raised;
    private long _parked;

    public void Add(SignalsOutcome outcome)
    {
        _recorded += outcome.Recorded;
        _duplicates += outcome.Duplicates;
        _erased += outcome.Erased;
        foreach (RefusedSignal refused in outcome.Refused)
        {
            Refuse(refused);
        }
    }

    public void Refuse(RefusedSignal refused)
    {
        _refused++;
        if (_firstRefused.Count < FirstAtMost)
        {
            _firstRefused.Add(refused);
        }
    }

    public void Raise() => _raised++;

    public void Park(LeadId lead)
    {
        _parked++;
        if (_firstParked.Count < FirstAtMost)
        {
            _firstParked.Add(lead);
        }
    }

    public RecordReport ToReport() => new()
    {
        Read = _recorded + _duplicates + _refused + _erased,
        Recorded = _recorded,
        Duplicates = _duplicates,
        Refused = _refused,
        Erased = _erased,
        FirstRefused = [.. _firstRefused.OrderBy(r => r.Index)],
        Raised = _raised,
        Parked = _parked,
        FirstParked = [.. _firstParked],
    };
}
