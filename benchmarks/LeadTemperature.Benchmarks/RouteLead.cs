using BenchmarkDotNet.Attributes;
using LeadTemperature.Benchmarks.Baselines;
using LeadTemperature.Benchmarks.Workload;
using LeadTemperature.Routing;

namespace LeadTemperature.Benchmarks;

/// <summary>What does it cost to route a lead among two hundred reps, every refusal kept, against the LINQ that one would write?</summary>
public class RouteLead
{
    private readonly SalesTeam _team = SalesTeam.Drawn;
    private DateTimeOffset[] _at = null!;
    private int _next;

    /// <summary>Refuses to run unless router and LINQ agree: on who is chosen, and on every reason.</summary>
    /// <returns>How many decisions agreed.</returns>
    public static int DemandAgreement()
    {
        SalesTeam team = SalesTeam.Drawn;
        foreach (RoutingRequest request in team.Requests)
        {
            RoutingDecision decision = team.Router.Route(team.Roster, request, team.State);
            LinqDecision linq = LinqRouter.Route(team.Team, request, (DateTimeOffset)request.At, team.Loads, withWords: true);
            RepId? chosen = linq.Chosen is { } rep ? rep.Id : null;
            if (decision.Chosen != chosen || !decision.Refused.Select(r => (r.Rep, r.Code)).SequenceEqual(linq.Refused.Select(r => ((RepId)r.Rep.Id, r.Code))))
            {
                throw new InvalidOperationException($"The router says {decision}, the LINQ says {chosen}.");
            }
        }

        return team.Requests.Length;
    }

    /// <summary>Converts the instants that the LINQ is asked for.</summary>
    [GlobalSetup]
    public void Setup()
    {
        DemandAgreement();
        _at = [.. _team.Requests.Select(r => (DateTimeOffset)r.At)];
    }

    /// <summary>The LINQ, with the reasons in words.</summary>
    [Benchmark(Baseline = true)]
    public object Linq() => LinqRouter.Route(_team.Team, _team.Requests[Next()], _at[_next], _team.Loads, withWords: true);

    /// <summary>The LINQ with codes alone, which no manager can read.</summary>
    [Benchmark]
    public object LinqWithoutWords() => LinqRouter.Route(_team.Team, _team.Requests[Next()], _at[_next], _team.Loads, withWords: false);

    /// <summary>The router.</summary>
    [Benchmark]
    public object Router() => _team.Router.Route(_team.Roster, _team.Requests[Next()], _team.State);

    private int Next() => _next = (_next + 1) & (_team.Requests.Length - 1);
}
