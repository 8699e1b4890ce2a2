using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>A lead in a shard.</summary>
internal sealed class Entry
{
    public Entry(LeadRecord from)
    {
        Kept = new LeadRecord(from.Model);
        from.CopyTo(Kept);
    }

    /// <summary>The record as it was last committed; never handed out.</summary>
    public LeadRecord Kept { get; }

    /// <summary>The ids of counted signals, with the time at which each was recorded; null while there is none.</summary>
    public Dictionary<string, DateTimeOffset>? SignalIds { get; set; }

    /// <summary>All events, oldest first; null while there is none.</summary>
    public List<ResponseEvent>? Events { get; set; }

    /// <summary>The messages to deliver, in order; null while there is none.</summary>
    public Queue<LeadMessage>? Messages { get; set; }

    /// <summary>The number of the lease on the first message; 0 while it has none.</summary>
    public long MessageLease { get; set; }

    /// <summary>How often the first message was taken.</summary>
    public int Attempts { get; set; }

    public bool HasCounted(string signalId) => SignalIds?.ContainsKey(signalId) == true;

    /// <summary>Forgets all but the record.</summary>
    public void Forget()
    {
        SignalIds = null;
        Events = null;
        Messages = null;
        MessageLease = 0;
        Attempts = 0;
    }

    /// <summary>Keeps ids of signals, and forgets those that are out of retention.</summary>
    public void Count(List<CountedSignal> signalIds, DateTimeOffset at, TimeSpan retention)
    {
        if (signalIds.Count == 0)
        {
            return;
        }

        SignalIds ??= new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach ((string old, DateTimeOffset since) in SignalIds)
        {
            if (at - since > retention)
            {
                SignalIds.Remove(old);
            }
        }

        foreach (CountedSignal counted in signalIds)
        {
            SignalIds[counted.Id] = at;
        }
    }
}
