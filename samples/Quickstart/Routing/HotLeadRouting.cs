using LeadTemperature;
using LeadTemperature.Routing;

namespace Quickstart.Routing;

/// <summary>Whom the hot leads of a board go to: one after the other, the hottest first, so that reps fill up on the way.</summary>
public sealed class HotLeadRouting
{
    private readonly Dictionary<string, RoutingDecision> _decisions = new(StringComparer.Ordinal);

    /// <param name="leads">The leads of the board, the hottest first; those that are not hot are left alone.</param>
    /// <param name="asOf">The instant.</param>
    public HotLeadRouting(IEnumerable<LeadReading> leads, DateTimeOffset asOf)
    {
        RoutingState state = RoutingState.Empty;
        foreach (LeadReading lead in leads.Where(lead => lead.Now.Temperature == Temperature.Hot))
        {
            RoutingRequest request = new() { Lead = lead.LeadId, At = asOf, Pools = SampleTeam.Pools };
            RoutingDecision decision = SampleTeam.Router.Route(SampleTeam.Roster, request, state);
            state.TryApply(decision, out state); // takes the rep's slot and turn, so that the next lead finds them taken
            _decisions.Add(lead.LeadId, decision);
        }
    }

    /// <summary>How many leads are hot.</summary>
    public int Count => _decisions.Count;

    /// <summary>How many of them go to a rep; duty has the others.</summary>
    public int WithRep => _decisions.Values.Count(decision => decision.Chosen is not null);

    /// <summary>What was decided for a lead; null for one that is not hot.</summary>
    public RoutingDecision? Of(string leadId) => _decisions.GetValueOrDefault(leadId);
}
