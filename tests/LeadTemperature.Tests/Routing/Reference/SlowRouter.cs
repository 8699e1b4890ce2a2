using LeadTemperature.Routing;

namespace LeadTemperature.Tests.Routing.Reference;

/// <summary>Routes as the rules read: lists, literal queues, fractions without bound; slow and without care for memory.</summary>
internal sealed class SlowRouter(string selector)
{
    private readonly Dictionary<string, SlowPool> _pools = [];
    private readonly List<(LeadId Lead, RepId Rep)> _open = [];

    public IReadOnlyList<(LeadId Lead, RepId Rep)> Open => _open;

    public void Close(LeadId lead) => _open.RemoveAll(o => o.Lead == lead);

    public SlowPool PoolOf(string pool) => _pools.TryGetValue(pool, out SlowPool? known) ? known : _pools[pool] = new SlowPool();

    /// <summary>Decides and remembers; in words.</summary>
    public string Route(IReadOnlyList<SalesRep> team, RoutingRequest asked)
    {
        List<string> told = [];
        if (asked.RecordOwner is { } recordOwner && Owner(recordOwner, team, asked, told, mayExceed: true) is { } record)
        {
            return Give(record, asked, told, "RecordOwner");
        }

        if (asked.AccountOwner is { } accountOwner && Owner(accountOwner, team, asked, told, mayExceed: false) is { } account)
        {
            return Give(account, asked, told, "AccountOwner");
        }

        foreach (string name in asked.Pools)
        {
            List<SalesRep> members = [.. team.Where(r => r.Pools.Contains(name)).OrderBy(r => r.Id)];
            SlowPool pool = PoolOf(name);
            pool.Attend(members, asked.At, LoadOf);
            told.AddRange(members.Where(m => CodeOf(m, asked, false) is not null).Select(m => $"{m.Id} {CodeOf(m, asked, false)}"));
            List<SalesRep> eligible = [.. members.Where(m => CodeOf(m, asked, false) is null)];
            if (eligible.Count > 0)
            {
                string? topic = asked.Topics.FirstOrDefault(t => eligible.Any(e => e.Topics.Contains(t)));
                List<SalesRep> preferred = [.. eligible.Where(e => topic is null || e.Topics.Contains(topic))];
                SalesRep chosen = Choose(pool, preferred, asked.At);
                return Give(chosen, asked, told, topic is null ? $"Selector {name}" : $"Topic {topic} {name}");
            }
        }

        return $"None: {string.Join(", ", told)}";
    }

    private SalesRep Choose(SlowPool pool, List<SalesRep> eligible, UtcInstant at)
    {
        SalesRep chosen = selector switch
        {
            "longest-waiting" => eligible.MinBy(r => pool.Queue.IndexOf(r.Id))!,
            "least-loaded" => eligible.OrderBy(r => LoadOf(r.Id) + pool.HandicapOf(r.Id, at)).ThenBy(r => pool.Queue.IndexOf(r.Id)).First(),
            "most-free-capacity" => eligible.OrderByDescending(r => r.Capacity - LoadOf(r.Id)).ThenBy(r => pool.Queue.IndexOf(r.Id)).First(),
            _ => pool.GrantAndPay(eligible),
        };
        pool.Queue.Remove(chosen.Id);
        pool.Queue.Add(chosen.Id);
        return chosen;
    }

    private SalesRep? Owner(RepId owner, IReadOnlyList<SalesRep> team, RoutingRequest asked, List<string> told, bool mayExceed)
    {
        SalesRep? rep = team.SingleOrDefault(r => r.Id == owner);

        // The record owner has been judged beyond capacity already, and everything but that is said as it was.
        string? code = rep is null ? "unknown-rep" : CodeOf(rep, asked, mayExceed || asked.RecordOwner == owner);
        if (code is not null)
        {
            told.Add($"{owner} {code}");
        }

        return code is null ? rep : null;
    }

    private string? CodeOf(SalesRep rep, RoutingRequest asked, bool mayExceed)
    {
        TimeSpan open = rep.Calendar.OpenFor(asked.At);
        List<(string Code, bool Holds)> reasons =
        [
            ("inactive", !rep.IsActive),
            ("already-offered", asked.AlreadyOffered.Contains(rep.Id)),
            ("other-territory", asked.Territory is { } place && rep.Territories.Count > 0 && !rep.Territories.Contains(place)),
            ("lacks-skill", asked.RequiredSkills.Any(s => !rep.Skills.Contains(s))),
            ("unavailable", open == TimeSpan.Zero),
            ("shift-ends", open < asked.AcceptWithin),
            ("at-capacity", LoadOf(rep.Id) >= rep.Capacity && !mayExceed && asked.RecordOwner != rep.Id),
        ];
        return reasons.Where(r => r.Holds).Select(r => r.Code).FirstOrDefault();
    }

    private string Give(SalesRep rep, RoutingRequest asked, List<string> told, string way)
    {
        _open.Add((asked.Lead, rep.Id));
        return $"{way} {rep.Id}: {string.Join(", ", told)}";
    }

    private int LoadOf(RepId rep) => _open.Count(o => o.Rep == rep);
}
