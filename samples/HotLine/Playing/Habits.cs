using LeadTemperature;
using LeadTemperature.Responding;
using LeadTemperature.Tracking;

namespace HotLine.Playing;

/// <summary>
/// What the made-up people and the automation do when they are told of a lead: by a die that falls the same for the same lead, person and
/// number, so that each run is the same. In an application of yours real people do this, through screens that call the tracker.
/// </summary>
public sealed class Habits(Agenda agenda)
{
    private static readonly TimeSpan QualifiesAfter = TimeSpan.FromHours(1);

    /// <summary>Plans what whoever got a message does.</summary>
    public void React(LeadMessage message)
    {
        LeadId lead = message.Key.Lead;
        RepId rep = message.To!.Value;
        int die = Die(lead, rep, message.Fence);
        switch (message.Kind)
        {
            case LeadMessageKind.Offer when die < 40:      // prompt: answers in time
                Accept(lead, rep, message.Fence, TimeSpan.FromSeconds(25), TimeSpan.FromMinutes(2));
                break;
            case LeadMessageKind.Offer when die < 60:      // busy: accepts, and calls when the five minutes are over
                Accept(lead, rep, message.Fence, TimeSpan.FromSeconds(45), TimeSpan.FromMinutes(6));
                break;
            case LeadMessageKind.Offer when die < 75:
                agenda.In(TimeSpan.FromSeconds(15), tracker => tracker.DecideAsync(lead, ResponseCommand.Decline(rep, message.Fence, "in-a-meeting")).AsTask());
                break;
            case LeadMessageKind.Duty when die < 70 && message.Event.Kind != ResponseEventKind.CoverRequested:       // whoever has duty takes it, if nobody has by then
                agenda.In(TimeSpan.FromMinutes(4), tracker => ClaimAsync(tracker, lead, rep, message.Fence));
                break;
            default:                                        // stays silent
                break;
        }
    }

    /// <summary>Plans what the automation does: a first answer at once, and then an appointment, or a person is asked for.</summary>
    public void Cover(LeadId lead, long fence)
    {
        agenda.In(TimeSpan.FromSeconds(15), tracker => tracker.DecideAsync(lead, ResponseCommand.CoverAnswered(fence, $"answer-{fence}")).AsTask());
        if (Die(lead, "automation", fence) < 50)
        {
            agenda.In(TimeSpan.FromSeconds(90), tracker => BookAsync(tracker, lead, fence));
        }
        else
        {
            agenda.In(TimeSpan.FromMinutes(8), tracker => tracker.DecideAsync(lead, ResponseCommand.CoverHandedOff(fence, $"hand-off-{fence}", "asks-for-a-person")).AsTask());
        }
    }

    private void Accept(LeadId lead, RepId rep, long fence, TimeSpan acceptsAfter, TimeSpan callsAfter) => agenda.In(acceptsAfter, async tracker =>
    {
        LeadUpdate update = await tracker.DecideAsync(lead, ResponseCommand.Accept(rep, fence));
        if (update.Accountable?.Rep == rep)
        {
            agenda.In(callsAfter - acceptsAfter, later => TalkAsync(later, lead, rep));
        }
    });

    private async Task ClaimAsync(ILeadTracker tracker, LeadId lead, RepId rep, long fence)
    {
        // Refused where somebody else has it by now: the number is an old one then.
        if ((await tracker.DecideAsync(lead, ResponseCommand.Claim(rep, fence))).Refusal is null)
        {
            agenda.In(TimeSpan.FromMinutes(1), later => TalkAsync(later, lead, rep));
        }
    }

    private async Task BookAsync(ILeadTracker tracker, LeadId lead, long fence)
    {
        (RepId host, DateTimeOffset at) = SalesTeam.NextAppointment(agenda.Now);
        LeadUpdate update = await tracker.DecideAsync(lead, ResponseCommand.CoverBooked(fence, $"appointment-{fence}", at, host, isConfirmed: true));
        if (update.Refusal is null)
        {
            agenda.At(at, later => TalkAsync(later, lead, host));
        }
    }

    private async Task TalkAsync(ILeadTracker tracker, LeadId lead, RepId rep)
    {
        LeadUpdate update = await tracker.DecideAsync(lead, ResponseCommand.Conversation(rep));
        if (update.Accountable is { } assignment && assignment.Rep == rep)
        {
            agenda.In(QualifiesAfter, later => later.DecideAsync(lead, ResponseCommand.Qualify(rep, assignment.Fence)).AsTask());
        }
    }

    /// <summary>0 to 99: the 32 bits of FNV-1a over who and what it is about.</summary>
    private static int Die(LeadId lead, RepId rep, long fence)
    {
        uint hash = 2_166_136_261;
        foreach (char c in FormattableString.Invariant($"{lead}/{rep}/{fence}"))
        {
            hash = (hash ^ c) * 16_777_619;
        }

        return (int)((hash ^ (hash >> 15)) % 100);
    }
}
