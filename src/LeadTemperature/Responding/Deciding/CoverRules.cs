using LeadTemperature.Responding.Replaying;
using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Responding.Deciding;

/// <summary>What the automation that covers reports. It acts under the fence of its cover, and is never accountable.</summary>
internal static class CoverRules
{
    public static ResponseRefusal? Report(Deliberation matter, ResponseCommand command)
    {
        OpenResponse open = matter.Open!;
        bool isRepeated = command.Key is not null && open.CoverKeys.Contains(command.Key);
        if (isRepeated)
        {
            return null;
        }

        bool isCovered = open.Stage == ResponseStage.Covered && command.Fence == open.CoverFence;
        bool mayStillBook = open.CoverFence > 0 && command.Fence == open.CoverFence
            && command.Kind is ResponseCommandKind.CoverBooked or ResponseCommandKind.CoverAnswered;
        if (!isCovered && !mayStillBook)
        {
            return matter.Refuse(command.Fence == open.CoverFence ? "wrong-stage" : "stale-fence");
        }

        bool changesNothing = command.Kind == ResponseCommandKind.CoverAnswered || command is { Kind: ResponseCommandKind.CoverBooked, IsConfirmed: false };
        if (!changesNothing)
        {
            PauseRules.GoOn(matter);
        }

        switch (command.Kind)
        {
            case ResponseCommandKind.CoverTaken:
                Take(matter, (DateTimeOffset)command.When!.Value);
                break;
            case ResponseCommandKind.CoverDeclined:
                End(matter, Ways.Declined, command);
                break;
            case ResponseCommandKind.CoverHandedOff:
                End(matter, Ways.HandedOff, command);
                break;
            case ResponseCommandKind.CoverFailed:
                End(matter, Ways.Failed, command);
                break;
            case ResponseCommandKind.CoverAnswered:
                matter.Tell(matter.Event(Kind.CoverAnswered) with
                {
                    Key = command.Key,
                    HappenedAt = FactRules.HappenedAt(matter, command),
                    Pool = matter.Open!.Pool,
                });
                break;
            default:
                Book(matter, command);
                break;
        }

        return null;
    }

    /// <summary>The cover is over, and duty has to find somebody.</summary>
    public static void End(Deliberation matter, string way, ResponseCommand? report = null)
    {
        matter.Tell(matter.ToDuty(Kind.CoverEnded, way) with { Key = report?.Key, Reason = report?.Reason });
        DutyRules.Escalate(matter, Ways.CoverEnded);
    }

    private static void Take(Deliberation matter, DateTimeOffset until)
    {
        OpenResponse open = matter.Open!;
        if (!open.IsCoverTaken)
        {
            DateTimeOffset longest = Clocks.Wall(open.CoverSince!.Value, matter.Policy.Cover?.Longest ?? new CoverLimits().Longest).At;
            DateTimeOffset least = until < matter.Now ? matter.Now : until;
            matter.Tell(matter.Event(Kind.CoverTaken) with { Deadline = least < longest ? least : longest > matter.Now ? longest : matter.Now });
        }
    }

    /// <summary>An appointment stands where the lead has confirmed it: late reports too, while no person has taken the lead.</summary>
    private static void Book(Deliberation matter, ResponseCommand command)
    {
        DateTimeOffset meeting = (DateTimeOffset)command.When!.Value;
        if (!command.IsConfirmed)
        {
            matter.Tell(matter.Event(Kind.FactNoted) with { Rep = command.Rep, Way = Ways.UnconfirmedBooking, Meeting = meeting });
            return;
        }

        if (matter.Open!.Stage == ResponseStage.Offered)
        {
            DutyRules.ClearTheWay(matter, Ways.Withdrawn);
        }

        Due due = Clocks.Wall(meeting, matter.Policy.AfterMeeting);
        matter.Tell(matter.Event(Kind.Booked) with
        {
            Rep = command.Rep,
            Key = command.Key,
            Meeting = meeting,
            Fence = matter.NextFence,
            Deadline = due.At,
            Pool = matter.Open.Pool,
        });
    }
}
