using LeadTemperature.Routing;

namespace LeadTemperature.Tests.Routing.Reference;

/// <summary>What a pool remembers, as one would draw it: a queue of people, who of them is here, what is owed to each.</summary>
internal sealed class SlowPool
{
    private readonly HashSet<RepId> _present = [];
    private readonly Dictionary<RepId, (int More, DateTimeOffset Until)> _handicaps = [];

    /// <summary>Who has waited longest comes first; those who are away keep their place, until they come back.</summary>
    public List<RepId> Queue { get; } = [];

    public Dictionary<RepId, Fraction> Credits { get; } = [];

    public int HandicapOf(RepId rep, UtcInstant at) => _handicaps.TryGetValue(rep, out (int More, DateTimeOffset Until) h) && at < h.Until ? h.More : 0;

    public void Attend(List<SalesRep> members, UtcInstant at, Func<RepId, int> loadOf)
    {
        Forget([.. Queue.Where(id => !members.Any(m => m.Id == id && m.IsActive))], members);
        HashSet<RepId> here = [.. members.Where(m => m.IsActive && m.Calendar.IsOpen(at)).Select(m => m.Id)];
        _present.RemoveWhere(id => !here.Contains(id) && _handicaps.Remove(id) | true);
        int[] loads = [.. _present.Select(id => loadOf(id) + HandicapOf(id, at))];
        int least = loads.Length == 0 ? 0 : loads.Min();

        List<RepId> entering = [.. Queue.Where(id => here.Contains(id) && !_present.Contains(id)), .. here.Where(id => !Queue.Contains(id)).Order()];
        foreach (RepId id in entering)
        {
            Queue.Remove(id);
            Queue.Add(id);
            _present.Add(id);
            Credits.TryAdd(id, Fraction.Zero);
            TimeSpan shift = members.Single(m => m.Id == id).Calendar.OpenFor(at);
            _handicaps[id] = (Math.Max(0, least - loadOf(id)), at.ToDateTimeOffset() + (shift < TimeSpan.FromDays(1) ? shift : TimeSpan.FromDays(1)));
        }
    }

    public SalesRep GrantAndPay(List<SalesRep> eligible)
    {
        int sum = eligible.Sum(e => e.Weight);
        foreach (SalesRep rep in eligible)
        {
            Credits[rep.Id] += new Fraction(rep.Weight, sum);
        }

        SalesRep chosen = eligible.Aggregate((best, next) => Credits[next.Id].CompareTo(Credits[best.Id]) > 0 ? next : best);
        Credits[chosen.Id] += new Fraction(-1, 1);
        return chosen;
    }

    private void Forget(List<RepId> gone, List<SalesRep> members)
    {
        Fraction legacy = gone.Aggregate(Fraction.Zero, (sum, id) => sum + Credits[id]);
        foreach (RepId id in gone)
        {
            Queue.Remove(id);
            _present.Remove(id);
            _handicaps.Remove(id);
            Credits.Remove(id);
        }

        int sum = members.Where(m => Credits.ContainsKey(m.Id)).Sum(m => m.Weight);
        foreach (SalesRep heir in members.Where(m => Credits.ContainsKey(m.Id)))
        {
            Credits[heir.Id] += legacy * new Fraction(heir.Weight, sum);
        }
    }
}
