using System.Runtime.InteropServices;

namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>A lead as an object under a lock: the last 24 signals, oldest first, and the ids that were counted.</summary>
internal sealed class LockedLead(LoopScorer scorer)
{
    private const int Kept = 24;

    private readonly Lock _lock = new();
    private readonly List<LoopSignal> _signals = new(Kept + 1);
    private readonly HashSet<string> _ids = [];

    /// <summary>Adds a signal and reads the lead.</summary>
    /// <returns>Null where its id was counted before.</returns>
    public Reading? Record(in LoopSignal signal, string? id)
    {
        lock (_lock)
        {
            if (id is not null && !_ids.Add(id))
            {
                return null;
            }

            if (_signals.Count == Kept)
            {
                _signals.RemoveAt(0);
            }

            _signals.Add(signal);
            return scorer.Score(CollectionsMarshal.AsSpan(_signals), signal.At);
        }
    }
}
