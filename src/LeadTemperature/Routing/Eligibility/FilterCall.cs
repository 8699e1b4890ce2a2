using LeadTemperature.Routing.Judging;

namespace LeadTemperature.Routing.Eligibility;

/// <summary>Asks a filter of the application; what it may not do refuses the rep and is reported.</summary>
internal static class FilterCall
{
    public static IRefusal? Ask(in NamedFilter filter, RepReview review, List<Fault> problems)
    {
        try
        {
            RefusalReason? reason = filter.Filter.Refuse(review);
            if (reason is null || RoutingNames.IsReason(reason))
            {
                return reason;
            }

            problems.Add(new Fault($"Filters.{filter.Name}", "invalid-reason", $"\"{reason.Code}\"", $"is what it answered for {review.Rep.Id}", "a kebab-case code with words in one line"));
        }
        catch (Exception thrown)
        {
            problems.Add(new Fault($"Filters.{filter.Name}", "filter-threw", thrown.GetType().Name, $"is what it threw for {review.Rep.Id}; the rep is refused"));
        }

        return BuiltInRefusal.FilterFailed;
    }
}
