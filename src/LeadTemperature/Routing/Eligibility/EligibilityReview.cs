using LeadTemperature.Routing.Choosing;

namespace LeadTemperature.Routing.Eligibility;

/// <summary>Judges reps for one decision, each of them once.</summary>
internal ref struct EligibilityReview(RepRoster roster, RoutingRequest request, SlotBook slots, IRepFilter[] filters, DecisionDraft draft, Span<Verdict> verdicts)
{
    private readonly Span<Verdict> _verdicts = verdicts;

    /// <summary>The verdict on a rep.</summary>
    /// <param name="index">The rep's index in the roster.</param>
    /// <param name="beyondCapacity">Whether capacity is no reason; decided by the first who asks.</param>
    public readonly ref readonly Verdict Of(int index, bool beyondCapacity = false)
    {
        ref Verdict verdict = ref _verdicts[index];
        if (!verdict.IsJudged)
        {
            verdict = Judge(roster[index], beyondCapacity);
        }

        return ref verdict;
    }

    public readonly RepRefusal RefusalOf(int index)
    {
        Verdict verdict = Of(index);
        return new RepRefusal(new RefusedRep(roster[index], verdict.Load, request), verdict.Refusal!);
    }

    private readonly Verdict Judge(SalesRep rep, bool beyondCapacity)
    {
        int load = slots.HeldBy(rep.Id);
        bool staysOpen = rep.IsActive && rep.Calendar.IsOpenFor(request.At, request.AcceptWithin);
        bool isAvailable = staysOpen || (rep.IsActive && rep.Calendar.IsOpen(request.At));
        BuiltInRefusal? refusal = BuiltIn(rep, load, isAvailable, staysOpen, beyondCapacity);
        return new Verdict(IsJudged: true, isAvailable, load, refusal ?? OfFilters(rep, load));
    }

    /// <summary>The order that <see cref="LeadRouter"/> states.</summary>
    private readonly BuiltInRefusal? BuiltIn(SalesRep rep, int load, bool isAvailable, bool staysOpen, bool beyondCapacity) =>
        !rep.IsActive ? BuiltInRefusal.Inactive
        : WasOffered(rep.Id) ? BuiltInRefusal.AlreadyOffered
        : !isAvailable ? BuiltInRefusal.Unavailable
        : !staysOpen ? BuiltInRefusal.ShiftEnds
        : load >= rep.Capacity && !beyondCapacity ? BuiltInRefusal.AtCapacity
        : request.Territory is { } territory && rep.Territories.Count > 0 && !rep.Territories.Contains(territory) ? BuiltInRefusal.OtherTerritory
        : rep.Skills.FirstMissing(request.RequiredSkills) is not null ? BuiltInRefusal.LacksSkill
        : null;

    private readonly bool WasOffered(RepId rep)
    {
        for (int i = 0; i < request.AlreadyOffered.Count; i++)
        {
            if (request.AlreadyOffered[i] == rep)
            {
                return true;
            }
        }

        return false;
    }

    private readonly IRefusal? OfFilters(SalesRep rep, int load)
    {
        foreach (IRepFilter filter in filters)
        {
            if (FilterCall.Ask(filter, new RepReview(rep, request, load), draft.Problems) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}
