using LeadTemperature.Responding;
using LeadTemperature.Testing;
using LeadTemperature.Tracking.Telemetry;

namespace LeadTemperature.Tracking.Tests.Telemetry;

/// <summary>Figures of responses agree with the report of the core (rule R-06), over what a machine decides at random.</summary>
[Trait("Rule", "R-06")]
[Trait("Rule", "H-07")]
[Collection(ListeningAlone.Name)]
public sealed class SpeedFiguresTests
{
    private static readonly ResponseMachine Machine = new(new ResponsePolicy { Duty = new DutyChain { Backstop = "boss" }, Cover = new CoverLimits { Times = 3 } });

    [Fact]
    public void Figures_OfManyResponses_AgreeWithTheReport()
    {
        using Heard heard = new();
        using TrackerTelemetry telemetry = new(new ManualClock(), heard);
        SpeedToLeadReport report = new();
        for (uint seed = 1; seed <= 300; seed++)
        {
            Live(seed, telemetry, report);
        }

        SpeedToLead total = report.Total;
        Assert.Equal(
            [
                ("opened", total.Opened), ("missed", total.Missed), ("cooled_unanswered", total.CooledUnanswered), ("hot_seen_late", total.HotSeenLate),
                ("offers", total.Offers), ("expired", total.OffersExpired), ("declined", total.OffersDeclined), ("escalated", total.Escalations),
                ("lead.wait", total.LeadWait.Count), ("team.speed", total.TeamSpeed.Count), ("cover.answer", total.FirstAutomaticAnswer.Count),
            ],
            [
                ("opened", Count(heard, "leadtemperature.responses.opened")), ("missed", Count(heard, "leadtemperature.responses.missed")),
                ("cooled_unanswered", Count(heard, "leadtemperature.responses.cooled_unanswered")), ("hot_seen_late", Count(heard, "leadtemperature.leads.hot_seen_late")),
                ("offers", Count(heard, "leadtemperature.offers")), ("expired", Count(heard, "leadtemperature.offers.ended", "way", "expired")),
                ("declined", Count(heard, "leadtemperature.offers.ended", "way", "declined")), ("escalated", Count(heard, "leadtemperature.responses.escalated")),
                ("lead.wait", Count(heard, "leadtemperature.lead.wait")), ("team.speed", Count(heard, "leadtemperature.team.speed")),
                ("cover.answer", Count(heard, "leadtemperature.cover.answer")),
            ]);
        Assert.Equal(total.LeadWait.Sum.TotalSeconds, Sum(heard, "leadtemperature.lead.wait"), 1e-3);
        Assert.Equal(total.TeamSpeed.Sum.TotalSeconds, Sum(heard, "leadtemperature.team.speed"), 1e-3);
        Assert.Equal(total.FirstAutomaticAnswer.Sum.TotalSeconds, Sum(heard, "leadtemperature.cover.answer"), 1e-3);
        Assert.All([total.Opened, total.Missed, total.CooledUnanswered, total.HotSeenLate, total.Offers, total.OffersExpired, total.OffersDeclined, total.Escalations,
            total.LeadWait.Count, total.FirstAutomaticAnswer.Count], figure => Assert.NotEqual(0, figure));
        Assert.All(heard.All, m => Assert.DoesNotContain(m.Tags, t => t.Value == TagValue.Other));
    }

    private static long Count(Heard heard, string name, string? tag = null, string? value = null) =>
        heard.All.Count(m => m.Name == name && (tag is null || m.Tags.Contains(KeyValuePair.Create(tag, value!))));

    private static double Sum(Heard heard, string name) => heard.All.Where(m => m.Name == name).Sum(m => m.Value);

    /// <summary>One lead: forty commands that may fit, with whatever time between them.</summary>
    private static void Live(uint seed, TrackerTelemetry telemetry, SpeedToLeadReport report)
    {
        Draw draw = new(seed);
        ResponseState state = ResponseState.Of($"lead-{seed}");
        DateTimeOffset now = EveryCall.At;
        for (int i = 0; i < 40; i++)
        {
            now = now.AddSeconds(draw.Below(4) == 0 ? draw.Below(40_000) : draw.Below(70));
            foreach (ResponseEvent happened in Machine.Decide(state, Command(draw, state, now), now, "boss").Events)
            {
                ResponseState before = state;
                state = state.Apply(happened);
                report.Add(before, happened);
                telemetry.Happened(happened, before.Open);
            }
        }
    }

    private static ResponseCommand Command(Draw draw, ResponseState state, DateTimeOffset now)
    {
        RepId rep = draw.Below(3) == 0 ? "bob" : state.Open?.SlotHolder ?? "ada";
        long fence = state.Fence;
        return draw.Below(20) switch
        {
            0 or 1 => ResponseCommand.Observe(new LeadHeat(Temperature.Hot, now.AddSeconds(-draw.Below(90)), cause: (ResponseCause)draw.Below(6))),
            2 => ResponseCommand.Observe(new LeadHeat(Temperature.Warm, now, wasHotBefore: draw.Below(2) == 0)),
            3 or 4 or 5 => ResponseCommand.Route(RouteResult.Found($"rep-{draw.Below(5)}", "sales", "longest-waiting"), fence),
            6 => ResponseCommand.Route(RouteResult.Nobody(), fence),
            7 or 8 => ResponseCommand.Accept(rep, fence),
            9 => ResponseCommand.Decline(rep, fence),
            10 => ResponseCommand.Undeliverable(fence),
            11 => ResponseCommand.Release(rep, fence),
            12 => ResponseCommand.Assign("cyd", fence),
            13 => ResponseCommand.Attempt(rep, now.AddSeconds(-draw.Below(30))),
            14 => ResponseCommand.Conversation(rep),
            15 => ResponseCommand.CoverAnswered(fence, $"key-{draw.Below(1000)}"),
            16 => draw.Below(2) == 0 ? ResponseCommand.CoverHandedOff(fence, "off", "wants-a-person") : ResponseCommand.CoverFailed(fence, "fail", "broken"),
            17 => ResponseCommand.CoverBooked(fence, $"book-{draw.Below(9)}", now.AddHours(1), rep, isConfirmed: true),
            18 => draw.Below(2) == 0 ? ResponseCommand.NotReady(rep, fence) : ResponseCommand.RepGone(rep),
            _ => draw.Below(4) == 0 ? ResponseCommand.Invalid("spam") : ResponseCommand.Tick,
        };
    }

    /// <summary>Numbers from a seed; a xorshift.</summary>
    private sealed class Draw(uint seed)
    {
        private uint _state = (seed * 2_654_435_769) | 1;

        public int Below(int bound)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)bound);
        }
    }
}
