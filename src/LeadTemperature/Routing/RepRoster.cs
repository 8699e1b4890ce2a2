using LeadTemperature.Routing.Eligibility;
using LeadTemperature.Routing.Judging;

namespace LeadTemperature.Routing;

/// <summary>All sales reps of a moment, judged and ready for decisions. Made by <see cref="LeadRouter.CreateRoster"/>.</summary>
/// <remarks>Immutable; any number of decisions may read it at once.</remarks>
public sealed class RepRoster
{
    private readonly SalesRep[] _reps;
    private readonly Dictionary<RepId, int> _places;
    private readonly Dictionary<string, int[]> _members;

    internal RepRoster(PoolTable pools, IEnumerable<SalesRep> reps)
    {
        Pools = pools;
        _reps = [.. reps.OrderBy(r => r.Id)];
        _places = _reps.Index().ToDictionary(r => r.Item.Id, r => r.Index);
        _members = pools.Names.ToDictionary(
            name => name, name => Enumerable.Range(0, _reps.Length).Where(i => _reps[i].Pools.Contains(name)).ToArray(), StringComparer.Ordinal);
        Traits = new SharedTraits(_reps);
    }

    /// <summary>All reps, ordered by id.</summary>
    public IReadOnlyList<SalesRep> Reps => _reps;

    /// <summary>The pools of the router that it was made by.</summary>
    internal PoolTable Pools { get; }

    internal int Count => _reps.Length;

    /// <summary>What of its reps many share.</summary>
    internal SharedTraits Traits { get; }

    internal SalesRep this[int index] => _reps[index];

    /// <summary>A rep; null where the roster has none of that id.</summary>
    public SalesRep? Find(RepId rep) => _places.TryGetValue(rep, out int place) ? _reps[place] : null;

    internal int IndexOf(RepId rep) => _places.GetValueOrDefault(rep, -1);

    /// <summary>The indices of a pool's reps, in the order of their ids.</summary>
    internal ReadOnlySpan<int> MembersOf(string pool) => _members[pool];
}
