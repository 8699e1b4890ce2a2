using LeadTemperature.Routing.Eligibility;

namespace LeadTemperature.Routing.Choosing;

/// <summary>Asks who owns the record, beyond capacity, and then who owns the account.</summary>
internal static class OwnerChoice
{
    public static bool TryChoose(RepRoster roster, RoutingRequest request, in EligibilityReview review, DecisionDraft draft)
    {
        if (request.RecordOwner is { } recordOwner)
        {
            draft.RecordOwnerRefusal = RefusalOf(recordOwner, roster, request, review, beyondCapacity: true);
            if (draft.RecordOwnerRefusal is null)
            {
                draft.ChooseOwner(roster.Find(recordOwner)!, RoutingWay.RecordOwner);
                return true;
            }
        }

        if (request.AccountOwner is { } accountOwner)
        {
            draft.AccountOwnerRefusal = RefusalOf(accountOwner, roster, request, review, beyondCapacity: false);
            if (draft.AccountOwnerRefusal is null)
            {
                draft.ChooseOwner(roster.Find(accountOwner)!, RoutingWay.AccountOwner);
                return true;
            }
        }

        return false;
    }

    private static RepRefusal? RefusalOf(RepId owner, RepRoster roster, RoutingRequest request, in EligibilityReview review, bool beyondCapacity)
    {
        int index = roster.IndexOf(owner);
        if (index < 0)
        {
            SalesRep stranger = new() { Id = owner, Capacity = 0 };
            return new RepRefusal(stranger, 0, request, BuiltInRefusal.UnknownRep);
        }

        return review.Of(index, beyondCapacity).Refusal is null ? null : review.RefusalOf(index);
    }
}
