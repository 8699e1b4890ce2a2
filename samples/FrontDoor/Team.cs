using LeadTemperature;
using LeadTemperature.Calendars;
using LeadTemperature.Routing;

namespace FrontDoor;

/// <summary>Who takes a hot lead.</summary>
internal static class Team
{
    public static RoutingDecision Run(Claims claims, DateTimeOffset asOf)
    {
        #region routing
        BusinessCalendar lisbon = BusinessCalendar.Create("Europe/Lisbon", c => c.Weekdays(new TimeOnly(9, 0), new TimeOnly(18, 0)));
        BusinessCalendar denver = BusinessCalendar.Create("America/Denver", c => c.Weekdays(new TimeOnly(8, 0), new TimeOnly(17, 0)));
        SalesRep[] reps =
        [
            new() { Id = "ada", Pools = ["sales"], Skills = ["english"], Capacity = 5, Calendar = lisbon },
            new() { Id = "bob", Pools = ["sales"], Skills = ["english", "german"], Capacity = 5, Calendar = lisbon },
            new() { Id = "eve", Pools = ["sales"], Skills = ["english", "german"], Capacity = 5, Calendar = denver },
        ];
        LeadRouter router = LeadRouter.Create(r => r.Pool("sales", RepSelectors.LongestWaiting));
        RepRoster roster = router.CreateRoster(reps);

        RoutingState state = RoutingState.Empty;                // whose turn it is, and whose slots are taken: data that you keep
        RoutingDecision decision = router.Route(roster, new RoutingRequest { Lead = 17, At = asOf, Pools = ["sales"], RequiredSkills = ["german"] }, state);
        Console.WriteLine(decision.Chosen);                     // bob
        foreach (RepRefusal refused in decision.Refused)
        {
            Console.WriteLine(refused);                         // ada lacks the skill german; eve is away until 2026-03-02 15:00 UTC
        }

        SlotOutcome? outcome = state.TryApply(decision, out state);   // one of two decisions on a last slot is refused here
        #endregion

        claims.Hold("chosen", (RepId)"bob", decision.Chosen!.Value);
        claims.Hold("refused", "ada lacks-skill, eve unavailable", string.Join(", ", decision.Refused.Select(r => $"{r.Rep} {r.Code}")));
        claims.Hold("slot", SlotOutcome.Reserved, outcome!.Value);
        claims.Hold("held", 1, state.Slots.HeldBy("bob"));
        return decision;
    }
}
