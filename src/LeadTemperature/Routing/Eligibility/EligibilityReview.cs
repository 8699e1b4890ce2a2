using LeadTemperature.Routing.Choosing;
using LeadTemperature.Routing.Judging;

namespace LeadTemperature.Routing.Eligibility;

/// <summary>Judges reps for one decision, each of them once.</summary>
/// <param name="roster">The reps.</param>
/// <param name="request">What is asked.</param>
/// <param name="slots">Who holds how much.</param>
/// <param name="filters">The application's own.</param>
/// <param name="draft">Takes what filters do that they may not.</param>
/// <param name="verdicts">Room for a verdict a rep, cleared.</param>
/// <param name="answers">Room for an answer a trait, cleared.</param>
internal readonly ref struct EligibilityReview(
    RepRoster roster, RoutingRequest request, SlotBook slots, NamedFilter[] filters, DecisionDraft draft, Span<Verdict> verdicts, Span<byte> answers)
{
    private readonly Span<Verdict> _verdicts = verdicts;
    private readonly TraitAnswers _traits = new(roster.Traits, request, draft.Problems, answers);
    private readonly RepId[] _alreadyOffered = [.. request.AlreadyOffered];

    /// <summary>The verdict on a rep.</summary>
    /// <param name="index">The rep's index in the roster.</param>
    /// <param name="beyondCapacity">Whether capacity is no reason; decided by the first who asks.</param>
    public ref readonly Verdict Of(int index, bool beyondCapacity = false)
    {
        ref Verdict verdict = ref _verdicts[index];
        if (!verdict.IsJudged)
        {
            Judge(index, beyondCapacity, ref verdict);
        }

        return ref verdict;
    }

    public RepRefusal RefusalOf(int index)
    {
        ref readonly Verdict verdict = ref Of(index);
        return new RepRefusal(roster[index], verdict.Load, request, verdict.Refusal!);
    }

    /// <summary>How many open responses a rep holds.</summary>
    public int LoadOf(int index) => slots.HeldBy(roster[index].Id);

    private void Judge(int index, bool beyondCapacity, ref Verdict verdict)
    {
        SalesRep rep = roster[index];
        Availability availability = _traits.AvailabilityOf(index, rep);
        verdict.IsJudged = true;
        verdict.IsAvailable = rep.IsActive && availability is (Availability.ClosesSoon or Availability.StaysOpen);
        verdict.IsAway = availability == Availability.Closed;
        verdict.Refusal = OfTheRep(index, rep) ?? OfTheMoment(availability);
        if (verdict.Refusal is null)
        {
            verdict.Load = LoadOf(index);
            verdict.Refusal = verdict.Load >= rep.Capacity && !beyondCapacity ? BuiltInRefusal.AtCapacity : OfFilters(rep, verdict.Load);
        }
    }

    private BuiltInRefusal? OfTheRep(int index, SalesRep rep) =>
        !rep.IsActive ? BuiltInRefusal.Inactive
        : _alreadyOffered.Length > 0 && _alreadyOffered.Contains(rep.Id) ? BuiltInRefusal.AlreadyOffered
        : !_traits.WorksThere(index) ? BuiltInRefusal.OtherTerritory
        : !_traits.HasSkills(index) ? BuiltInRefusal.LacksSkill
        : null;

    private static BuiltInRefusal? OfTheMoment(Availability availability) => availability switch
    {
        Availability.Unknown => BuiltInRefusal.CalendarFailed,
        Availability.Closed => BuiltInRefusal.Unavailable,
        Availability.ClosesSoon => BuiltInRefusal.ShiftEnds,
        _ => null,
    };

    private IRefusal? OfFilters(SalesRep rep, int load)
    {
        foreach (NamedFilter filter in filters)
        {
            if (FilterCall.Ask(filter, new RepReview(rep, request, load), draft.Problems) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}
