using LeadTemperature;
using LeadTemperature.Responding;
using Quickstart.Routing;

namespace Quickstart.Playing;

/// <summary>Plays signals through scoring, routing and response, in the order of time, with reps who answer at one speed.</summary>
/// <remarks>The same signals and the same speed play the same: there is no chance in it, and no clock but that of the signals.</remarks>
public sealed class SpeedPlay
{
    private static readonly TimeSpan GoesOnFor = TimeSpan.FromDays(7);
    private static readonly RepId Duty = "duty-1";

    private static readonly ResponseMachine Machine = new(new ResponsePolicy
    {
        Duty = new DutyChain { Backstop = Duty },
        Pool = SampleTeam.FirstLine,
        Cover = new CoverLimits(),
    });

    private readonly ScoringModel _model;
    private readonly Agenda _agenda = new();
    private readonly RoutingDesk _desk = new();
    private readonly Habits _habits;
    private readonly Dictionary<string, PlayedLead> _leads = new(StringComparer.Ordinal);
    private readonly SpeedToLeadReport _report = new();

    private SpeedPlay(ScoringModel model, TimeSpan answerIn)
    {
        _model = model;
        _habits = new Habits(_agenda, answerIn, Tell);
    }

    /// <summary>How soon a person is to answer a lead here.</summary>
    public static TimeSpan RespondWithin => Machine.Policy.RespondWithin;

    /// <summary>Plays, and goes on after the last signal until every response is closed, or for a week.</summary>
    /// <param name="model">What scores.</param>
    /// <param name="signals">The signals with their leads, in the order of time.</param>
    /// <param name="answerIn">How long after an offer a rep calls.</param>
    public static PlayedSpeed Play(ScoringModel model, IReadOnlyList<(string LeadId, Signal Signal)> signals, AnswerTime answerIn)
    {
        SpeedPlay play = new(model, answerIn.Span);
        DateTimeOffset last = DateTimeOffset.MinValue;
        foreach ((string leadId, Signal signal) in signals)
        {
            last = signal.At.ToDateTimeOffset();
            play._agenda.RunThrough(last, isWanted: () => true);
            play.Record(leadId, signal, last);
        }

        DateTimeOffset end = DateTimeOffset.MaxValue - last > GoesOnFor ? last + GoesOnFor : DateTimeOffset.MaxValue;
        play._agenda.RunThrough(end, isWanted: () => play.OpenCount > 0);
        return new PlayedSpeed(answerIn, play._report.Total, play.OpenCount);
    }

    private int OpenCount { get; set; }

    private void Record(string leadId, in Signal signal, DateTimeOffset now)
    {
        if (!_leads.TryGetValue(leadId, out PlayedLead? lead))
        {
            _leads.Add(leadId, lead = new PlayedLead(leadId, _model.CreateState()));
        }

        _model.Record(lead.Signals, signal);
        Look(lead, now, ResponseCause.Signal);
    }

    /// <summary>Reads the temperature and tells it to the response; plans to look again when it changes by itself.</summary>
    private void Look(PlayedLead lead, DateTimeOffset now, ResponseCause cause)
    {
        Assessment reading = _model.Assess(lead.Signals, now, lead.Temperature);
        lead.Temperature = reading.Temperature;
        DateTimeOffset? triggeredAt = cause == ResponseCause.Signal ? now : reading.NewestEvidence;
        Tell(lead, ResponseCommand.Observe(new LeadHeat(reading, triggeredAt is { } at ? at : (UtcInstant?)null, cause)), now);

        TemperatureForecast next = _model.Forecast(lead.Signals, now, lead.Temperature);
        lead.NextLook = next.NextChange?.At ?? next.ProvenUntil;
        if (lead.NextLook is { } planned)
        {
            _agenda.At(planned, at =>
            {
                if (lead.NextLook == at)
                {
                    Look(lead, at, ResponseCause.Time);
                }
            });
        }
    }

    /// <summary>Decides a command, counts what happened, and sees to what follows from it.</summary>
    private void Tell(PlayedLead lead, ResponseCommand command, DateTimeOffset now)
    {
        ResponseState before = lead.Response;
        ResponseDecision decision = Machine.Decide(before, command, now, Duty);
        lead.Response = decision.State;
        OpenCount += (lead.Response.Open is null ? 0 : 1) - (before.Open is null ? 0 : 1);
        foreach (ResponseEvent happened in decision.Events)
        {
            _report.Add(before, happened);
            _habits.React(lead, before, happened);
            before = before.Apply(happened);
        }

        if (decision.Events.Count > 0)
        {
            _desk.Follow(lead.Response);
            PlanTick(lead);
            RouteIfNeeded(lead, decision.Events, now);
        }
    }

    private void PlanTick(PlayedLead lead)
    {
        if (lead.Response.NextDue is { } due)
        {
            _agenda.At(due, at =>
            {
                if (lead.Response.NextDue == at)
                {
                    Tell(lead, ResponseCommand.Tick, at);
                }
            });
        }
    }

    /// <summary>Asks the router at once where nobody has the lead, and at each repetition where duty has to find somebody.</summary>
    private void RouteIfNeeded(PlayedLead lead, IReadOnlyList<ResponseEvent> events, DateTimeOffset now)
    {
        bool isRepetition = events.Any(happened => happened.Kind is ResponseEventKind.Escalated or ResponseEventKind.EscalationRepeated);
        if (lead.Response.Open is { NeedsRouting: true } open && (open.Stage == ResponseStage.Raised || isRepetition))
        {
            RouteResult found = RouteResult.Of(_desk.Find(lead.Response, now));
            Tell(lead, ResponseCommand.Route(found, open.Accountable.Fence), now);
        }
    }
}
