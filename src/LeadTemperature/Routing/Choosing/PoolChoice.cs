using LeadTemperature.Routing.Eligibility;
using LeadTemperature.Routing.Judging;
using LeadTemperature.Routing.Rotating;

namespace LeadTemperature.Routing.Choosing;

/// <summary>Looks through pools in order, until one has somebody eligible; its selector names who it is.</summary>
internal static class PoolChoice
{
    public static void Choose(
        PoolTable pools, RepRoster roster, RoutingRequest request, RoutingState state, in EligibilityReview review, DecisionDraft draft)
    {
        foreach (string pool in request.Pools)
        {
            PoolRotation rotation = Attend(roster, pool, request, state.RotationOf(pool), review, draft);
            PoolReview seen = Review(roster, pool, request, rotation, review);
            draft.Pools.Add(seen);
            if (seen.Eligible.Count > 0)
            {
                Select(pools[pool], seen, request, rotation.Denominator, draft);
                return;
            }
        }
    }

    /// <summary>Who enters the pool's rotation now, who is absent, who left; the rotation that the selector chooses by.</summary>
    private static PoolRotation Attend(
        RepRoster roster, string pool, RoutingRequest request, PoolRotation rotation, in EligibilityReview review, DecisionDraft draft)
    {
        if (Attendance.Change(roster, pool, request, rotation, review) is not { } change)
        {
            return rotation;
        }

        draft.Changes.Add(change);
        return rotation.Apply(change);
    }

    private static PoolReview Review(RepRoster roster, string pool, RoutingRequest request, PoolRotation rotation, in EligibilityReview review)
    {
        ReadOnlySpan<int> members = roster.MembersOf(pool);
        int count = 0;
        foreach (int member in members)
        {
            count += review.Of(member).Refusal is null ? 1 : 0;
        }

        RepCandidate[] eligible = new RepCandidate[count];
        RepRefusal[] refused = new RepRefusal[members.Length - count];
        (int candidates, int refusals) = (0, 0);
        StandingWalk walk = new(rotation.Sorted);
        foreach (int member in members)
        {
            ref readonly Verdict verdict = ref review.Of(member);
            if (verdict.Refusal is not null)
            {
                refused[refusals++] = review.RefusalOf(member);
                continue;
            }

            SalesRep rep = roster[member];
            ref readonly RepStanding standing = ref walk.Find(rep.Id);
            eligible[candidates++] = new RepCandidate(rep, verdict.Load, standing.HandicapAt(request.At), standing.Turn, standing.Credit);
        }

        return new PoolReview(pool, eligible, refused);
    }

    private static void Select(in NamedSelector selector, PoolReview pool, RoutingRequest request, long denominator, DecisionDraft draft)
    {
        RepCandidate[]? preferred = TopicPreference.Among(pool.Candidates, request.Topics, out string? topic);
        RepSelection selection = new(request, pool.Pool, preferred ?? pool.Candidates, denominator);
        if (SelectorCall.Ask(selector, selection, out bool grantsCredit, out Fault? problem) is not { } chosen)
        {
            draft.Fail(pool.Pool, selector.Name, problem!);
            return;
        }

        draft.Choose(chosen, pool.Pool, selector.Name, topic);
        draft.Changes.Add(new TurnUsed(pool.Pool, chosen.Id, grantsCredit ? Weights(selection.Candidates) : []));
    }

    private static RepWeight[] Weights(ReadOnlySpan<RepCandidate> candidates)
    {
        RepWeight[] weights = new RepWeight[candidates.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = new RepWeight(candidates[i].Rep.Id, candidates[i].Rep.Weight);
        }

        return weights;
    }
}
