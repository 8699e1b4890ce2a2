using LeadTemperature;
using LeadTemperature.Responding;

namespace Quickstart.Playing;

/// <summary>What the made-up reps and the automation do when something happens to a lead: always the same, so that plays can be compared.</summary>
/// <param name="agenda">Where they put down what they will do.</param>
/// <param name="answerIn">How long after an offer a rep calls.</param>
/// <param name="tell">Tells the response of a lead what they do.</param>
public sealed class Habits(Agenda agenda, TimeSpan answerIn, Action<PlayedLead, ResponseCommand, DateTimeOffset> tell)
{
    public static readonly TimeSpan AcceptsAfter = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan QualifiesAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan CoverTakesAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan CoverAnswersAfter = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CoverHandsOffAfter = TimeSpan.FromMinutes(10);

    /// <summary>Plans what follows from an event.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="before">Its response before the event.</param>
    /// <param name="happened">The event.</param>
    public void React(PlayedLead lead, ResponseState before, ResponseEvent happened)
    {
        switch (happened.Kind)
        {
            case ResponseEventKind.Offered:
                AcceptAndCall(lead, happened.Rep!.Value, happened.Fence!.Value, happened.At);
                break;
            case ResponseEventKind.Talked when !before.Open!.HasTalked:
                agenda.After(happened.At, QualifiesAfter, at => QualifyIfTheirs(lead, happened.Rep!.Value, at));
                break;
            case ResponseEventKind.CoverRequested:
                Cover(lead, happened.Fence!.Value, happened.At);
                break;
            default:
                break;
        }
    }

    /// <summary>The call is a conversation. It is made even where somebody else has got the lead meanwhile; facts are never refused.</summary>
    private void AcceptAndCall(PlayedLead lead, RepId rep, long fence, DateTimeOffset offeredAt)
    {
        agenda.After(offeredAt, AcceptsAfter, at => tell(lead, ResponseCommand.Accept(rep, fence), at));
        agenda.After(offeredAt, answerIn, at => tell(lead, ResponseCommand.Conversation(rep), at));
    }

    private void QualifyIfTheirs(PlayedLead lead, RepId rep, DateTimeOffset at)
    {
        if (lead.Response.Open is { HasTalked: true } open && open.Owner == rep)
        {
            tell(lead, ResponseCommand.Qualify(rep, open.Accountable.Fence), at);
        }
    }

    /// <summary>The automation has one answer, and hands the lead to a person when that is not enough. The response cuts the time that it asks for.</summary>
    private void Cover(PlayedLead lead, long fence, DateTimeOffset askedAt)
    {
        agenda.After(askedAt, CoverTakesAfter, at => tell(lead, ResponseCommand.CoverTaken(fence, until: DateTimeOffset.MaxValue), at));
        agenda.After(askedAt, CoverAnswersAfter, at => tell(lead, ResponseCommand.CoverAnswered(fence, $"answer-{fence}"), at));
        agenda.After(askedAt, CoverHandsOffAfter, at => tell(lead, ResponseCommand.CoverHandedOff(fence, $"hand-off-{fence}", "asks-for-a-person"), at));
    }
}
