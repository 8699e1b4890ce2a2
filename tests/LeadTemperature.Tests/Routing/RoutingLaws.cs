using System.Text;
using LeadTemperature.Routing;
using LeadTemperature.Tests.Properties;
using LeadTemperature.Tests.Routing.Reference;

namespace LeadTemperature.Tests.Routing;

/// <summary>Any team and any leads: the router decides as the slow one does, replays, and what it remembers can be kept.</summary>
[Trait("Rule", "R-01")]
[Trait("Rule", "R-02")]
public sealed class RoutingLaws
{
    private const int Leads = 60;

    [Fact]
    public void Decisions_OfAnyTeam_AreThoseOfTheSlowRouter() => Law.HoldsFor(250, dice => new RoutingCase(dice), c =>
    {
        LeadRouter router = RouterOf(c);
        RoutingState state = RoutingState.Empty;
        SlowRouter slow = new(c.Selector.Name);
        for (int lead = 1; lead <= Leads; lead++)
        {
            c.GoOn();
            state = CloseSome(c, state, slow);
            RoutingRequest request = c.Request(lead);
            RoutingDecision decision = router.Route(router.CreateRoster(c.Reps), request, state);
            string expected = slow.Route(c.Reps, request);

            Assert.Equal(expected, Words(decision));
            state.TryApply(decision, out state);
            if (state.Rotations.Any(r => r.Denominator > int.MaxValue))
            {
                return; // Rounded from here on, which the slow one never does.
            }

            Assert.All(RoutingCase.Pools, pool => AssertSame(slow.PoolOf(pool), state.RotationOf(pool)));
        }
    });

    [Fact]
    public void Decisions_OfKeptStates_ReplayToTheSame() => Law.HoldsFor(80, dice => new RoutingCase(dice), c =>
    {
        LeadRouter router = RouterOf(c);
        RoutingState state = RoutingState.Empty;
        for (int lead = 1; lead <= Leads; lead++)
        {
            c.GoOn();
            RoutingRequest request = c.Request(lead);
            RoutingDecision decision = router.Route(router.CreateRoster(c.Reps), request, state);
            PoolRotation[] kept = [.. state.Rotations.Select(r => PoolRotation.FromJson(r.ToJson()))];
            Assert.Equal(state.Rotations.Select(r => r.ToJson()), kept.Select(r => r.ToJson()));

            LeadRouter other = RouterOf(c);
            RoutingDecision again = other.Route(other.CreateRoster(c.Dice.Shuffled(c.Reps)), request, RoutingState.Of(kept, state.Slots));
            Assert.Equal(decision.Explain(), again.Explain());
            Assert.Equal(decision.Reservation, again.Reservation);
            state.TryApply(decision, out RoutingState next);
            RoutingState.Of(kept, state.Slots).TryApply(again, out RoutingState nextAgain);
            Assert.Equal(next.Rotations.Select(r => r.ToJson()), nextAgain.Rotations.Select(r => r.ToJson()));
            state = next;
        }
    });

    [Fact]
    public void Slots_OfDecisionsAtOnce_AreNeverGivenTwice() => Law.HoldsFor(100, dice => new RoutingCase(dice), c =>
    {
        LeadRouter router = RouterOf(c);
        RoutingState state = RoutingState.Empty;
        long lead = 0;
        Dictionary<RepId, int> most = [];
        for (int round = 0; round < 12; round++)
        {
            c.GoOn();
            c.Reps.ForEach(r => most[r.Id] = Math.Max(r.Capacity, most.GetValueOrDefault(r.Id)));
            RepRoster roster = router.CreateRoster(c.Reps);
            RoutingDecision[] atOnce = [.. Enumerable.Range(0, 6).Select(_ => router.Route(roster, c.Request(++lead) with { RecordOwner = null }, state))];
            foreach (RoutingDecision decision in c.Dice.Shuffled(atOnce.Concat(atOnce)))
            {
                state.TryApply(decision, out state);
                Assert.All(c.Reps, r => Assert.True(state.Slots.HeldBy(r.Id) <= most[r.Id]));
                Assert.All(state.Rotations, r => Assert.Equal(0, r.Standings.Sum(s => s.Credit)));
            }
        }

        Assert.All(c.Reps, r => Assert.Equal(Enumerable.Range(1, (int)lead).Count(l => state.Slots.HolderOf(l) == r.Id), state.Slots.HeldBy(r.Id)));
    });

    private static LeadRouter RouterOf(RoutingCase c) => LeadRouter.Create(r => r.Pool(RoutingCase.Pools[0], c.Selector).Pool(RoutingCase.Pools[1], c.Selector));

    private static RoutingState CloseSome(RoutingCase c, RoutingState state, SlowRouter slow)
    {
        foreach ((LeadId lead, RepId _) in slow.Open.Where(_ => c.Dice.Chance(0.1)).ToArray())
        {
            slow.Close(lead);
            state = state.With(state.Slots.Release(lead, fence: 3));
        }

        return state;
    }

    private static string Words(RoutingDecision decision)
    {
        StringBuilder words = new($"{decision.Way}");
        foreach (object? part in new object?[] { decision.Topic, decision.Pool, decision.Chosen })
        {
            words.Append(part is null ? "" : $" {part}");
        }

        return $"{words}: {string.Join(", ", decision.Refused.Select(r => $"{r.Rep} {r.Code}"))}";
    }

    private static void AssertSame(SlowPool expected, PoolRotation actual)
    {
        Assert.Equal(expected.Queue, actual.Standings.OrderBy(s => s.Turn).Select(s => s.Rep));
        Assert.All(actual.Standings, s => Assert.Equal(0, expected.Credits[s.Rep].CompareTo(new Fraction(s.Credit, actual.Denominator))));
    }
}
