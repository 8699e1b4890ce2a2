namespace LeadTemperature.Tracking.Importing;

/// <summary>Signals that were read ahead, by lead, each lead's in the order in which they came: what a lead costs is paid once for all of them.</summary>
internal sealed class SignalBatch(string scope)
{
    /// <summary>A part is kept in one transaction, for which others may have to wait: a few hundredths of a second.</summary>
    private const int MostLeadsOfPart = 1_000;

    private const int EnoughSignalsOfPart = 5_000;

    private readonly Dictionary<LeadKey, List<(long Index, Signal Signal)>> _byLead = [];

    public int Count { get; private set; }

    public void Add(long index, LeadSignal told)
    {
        LeadKey key = new(scope, told.Lead);
        if (!_byLead.TryGetValue(key, out List<(long, Signal)>? signals))
        {
            _byLead[key] = signals = [];
        }

        signals.Add((index, told.Signal));
        Count++;
    }

    /// <summary>The leads with their signals, some at a time.</summary>
    public IEnumerable<LeadSignals[]> Parts(RecordMode mode)
    {
        List<LeadSignals> part = [];
        int count = 0;
        foreach ((LeadKey key, List<(long Index, Signal Signal)> signals) in _byLead)
        {
            part.Add(new LeadSignals(key, signals, mode));
            count += signals.Count;
            if (part.Count == MostLeadsOfPart || count >= EnoughSignalsOfPart)
            {
                yield return [.. part];
                part.Clear();
                count = 0;
            }
        }

        if (part.Count > 0)
        {
            yield return [.. part];
        }
    }

    public void Clear()
    {
        _byLead.Clear();
        Count = 0;
    }
}
