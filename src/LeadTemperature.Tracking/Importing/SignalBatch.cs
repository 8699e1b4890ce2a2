namespace LeadTemperature.Tracking.Importing;

/// <summary>Some of many signals, by lead, each lead's in the order in which they came.</summary>
internal sealed class SignalBatch(string scope)
{
    private readonly Dictionary<LeadKey, List<(long Index, Signal Signal)>> _byLead = [];

    public int Count { get; private set; }

    public IReadOnlyDictionary<LeadKey, List<(long Index, Signal Signal)>> ByLead => _byLead;

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

    public void Clear()
    {
        _byLead.Clear();
        Count = 0;
    }
}
