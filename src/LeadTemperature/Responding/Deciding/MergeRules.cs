using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Responding.Deciding;

/// <summary>Two leads that are one person (rule R-11).</summary>
internal static class MergeRules
{
    public static MergeDecision Merge(Deliberation into, Deliberation from)
    {
        ResponseRefusal? refusal = Refusal(into) ?? Refusal(from);
        if (refusal is not null)
        {
            return new MergeDecision(into.Done(refusal), from.Done(refusal));
        }

        foreach (Deliberation lead in new[] { into, from })
        {
            DutyRules.Follow(lead);
            Deadlines.Elapse(lead);
        }

        Heat(into, from);
        OpenResponse? survivor = Survivor(into.Open, from.Open);
        LeadPark? park = LeadPark.Max(into.State.Park, from.State.Park);
        long fence = Math.Max(into.State.Fence, from.State.Fence) + 1;
        into.Tell(into.Event(Kind.MergedIn) with
        {
            Other = from.State.Lead,
            Park = survivor is null ? park : park is null ? null : park with { AgainAt = null },
            Fence = fence,
            Rep = Loser(into.Open, from.Open, survivor)?.SlotHolder,
            Response = survivor is null ? null : Joined(survivor, Loser(into.Open, from.Open, survivor), fence),
        });
        from.Tell(from.Event(Kind.MergedAway) with { Other = into.State.Lead, Rep = from.Open?.SlotHolder });
        return new MergeDecision(into.Done(null), from.Done(null));
    }

    private static ResponseRefusal? Refusal(Deliberation lead) =>
        lead.State.IsErased ? lead.Refuse("erased") : lead.State.MergedInto is not null ? lead.Refuse("merged") : null;

    /// <summary>A lead that is hot under either id is hot: where the survivor has cooled, it heats again.</summary>
    private static void Heat(Deliberation into, Deliberation from)
    {
        bool isHere = ReferenceEquals(Survivor(into.Open, from.Open), into.Open);
        (Deliberation survivor, Deliberation other) = isHere ? (into, from) : (from, into);
        if (survivor.Open is { CooledUntil: not null } cooled && other.Open is { CooledUntil: null })
        {
            HeatRules.Reheat(survivor, cooled);
        }
    }

    /// <summary>The most advanced; of two as advanced the older; of two as old the one that is here.</summary>
    private static OpenResponse? Survivor(OpenResponse? here, OpenResponse? there)
    {
        if (here is null || there is null)
        {
            return here ?? there;
        }

        int order = Advance(here).CompareTo(Advance(there));
        order = order != 0 ? order : there.OpenedAt.CompareTo(here.OpenedAt);
        return order >= 0 ? here : there;
    }

    private static OpenResponse? Loser(OpenResponse? here, OpenResponse? there, OpenResponse? survivor) =>
        ReferenceEquals(survivor, here) ? there : here;

    /// <summary>How far a response has come towards a conversation.</summary>
    private static int Advance(OpenResponse open) => open.HasTalked ? 8 : open.Stage switch
    {
        ResponseStage.Booked => 7,
        ResponseStage.Pursuing => 6,
        ResponseStage.Accepted => 5,
        ResponseStage.Offered => 4,
        ResponseStage.Covered => 3,
        ResponseStage.Escalated => 2,
        _ => 1,
    };

    /// <summary>The survivor with the earlier of what is due. An appointment keeps its time, and so does what is paused; a clock that has stopped counts for nothing. It is one person: who has been answered has been answered.</summary>
    private static OpenResponse Joined(OpenResponse survivor, OpenResponse? other, long fence)
    {
        OpenResponse joined = survivor with { Accountable = survivor.Accountable with { Fence = fence } };
        if (other is null)
        {
            return joined;
        }

        bool bothRun = survivor.Pause is null && other.Pause is null;
        bool isDueEarlier = bothRun && other.Deadline < survivor.Deadline && survivor.Stage != ResponseStage.Booked;
        bool isAnswerEarlier = bothRun && survivor.IsAwaitingAnswer && other.IsAwaitingAnswer && other.RespondBy < survivor.RespondBy;
        Due? cooled = survivor.CooledDue is { } here && other.CooledDue is { } there ? Due.Earlier(here, there) : null;
        return joined with
        {
            Deadline = isDueEarlier ? other.Deadline : survivor.Deadline,
            Clock = isDueEarlier && survivor.Clock is not null ? other.Clock : survivor.Clock,
            RespondBy = isAnswerEarlier ? other.RespondBy : survivor.RespondBy,
            RespondClock = isAnswerEarlier ? other.RespondClock : survivor.RespondClock,
            TriggeredAt = other.TriggeredAt < survivor.TriggeredAt ? other.TriggeredAt : survivor.TriggeredAt,
            CooledUntil = cooled?.At,
            CooledClock = cooled?.Clock,
            FirstAttemptAt = Earlier(survivor.FirstAttemptAt, other.FirstAttemptAt),
            AnsweredAt = Earlier(survivor.AnsweredAt, other.AnsweredAt),
            CoverAnsweredAt = Earlier(survivor.CoverAnsweredAt, other.CoverAnsweredAt),
        };
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? left, DateTimeOffset? right) => left < right || right is null ? left : right;
}
