using LeadTemperature;
using LeadTemperature.Responding;
using LeadTemperature.Routing;

namespace FrontDoor;

/// <summary>From hot to answered.</summary>
internal static class Answering
{
    public static void Run(Claims claims, ScoringModel model, LeadState lead, RoutingDecision routed, DateTimeOffset now)
    {
        #region response
        ResponseMachine machine = new(new ResponsePolicy { Duty = new DutyChain { Manager = "max", Backstop = "operations" } });
        ResponseState response = ResponseState.Of(17);

        response = Decide(ResponseCommand.Observe(new LeadHeat(model.Assess(lead, now))), now);     // hot: raised; max is accountable
        response = Decide(ResponseCommand.Route(RouteResult.Of(routed), response.Fence), now);      // offered to bob, for 60 seconds
        response = Decide(ResponseCommand.Accept("bob", response.Fence), now.AddSeconds(40));       // accepted: bob owes an answer in 5 minutes
        response = Decide(ResponseCommand.Attempt("bob"), now.AddMinutes(3));                       // pursuing; the response clock has stopped
        response = Decide(ResponseCommand.Conversation("bob"), now.AddMinutes(30));                 // engaged
        response = Decide(ResponseCommand.Qualify("bob", response.Fence), now.AddDays(1));          // closed, and parked until newer evidence

        ResponseState Decide(ResponseCommand command, DateTimeOffset at)
        {
            ResponseDecision decision = machine.Decide(response, command, at, duty: "max");
            Console.WriteLine($"{string.Join(", ", decision.Events)} {decision.Refusal}");          // store the events; tell whom they concern
            return decision.State;                                                                  // and decide Tick at State.NextDue
        }
        #endregion

        claims.Hold("closed", ResponseOutcome.Qualified, response.LastOutcome!.Value);
        claims.Hold("events", 6L, response.Sequence);
        claims.Hold("parked", true, response.Park is not null);
    }
}
