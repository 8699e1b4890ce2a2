using System.Collections.Concurrent;
using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>What one would otherwise write: a concurrent dictionary of leads, each under a lock of its own, scored by <see cref="LoopScorer"/>.</summary>
/// <remarks>
/// It does much less: no rules of response, no owner, nothing that is due, no list of hot leads, no change of the model, no signal of the
/// past that comes late, no erasure. It is given what helps it: signals beyond the last 24 are dropped, and kinds are numbers already.
/// </remarks>
internal sealed class LockedLeads(ModelRows rows)
{
    private readonly LoopScorer _scorer = new(rows);
    private readonly ConcurrentDictionary<long, LockedLead> _leads = new();

    public int NumberOf(SignalKind kind) => Array.IndexOf(rows.Kinds, kind);

    public Reading? Record(long lead, in LoopSignal signal, string? id = null) =>
        (_leads.TryGetValue(lead, out LockedLead? known) ? known : _leads.GetOrAdd(lead, _ => new LockedLead(_scorer))).Record(signal, id);

    public void Tell(long lead, Signal[] past)
    {
        foreach (LoopSignal signal in _scorer.Rows(past))
        {
            Record(lead, signal);
        }
    }
}
