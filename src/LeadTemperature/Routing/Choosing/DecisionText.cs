using System.Globalization;
using System.Text;

namespace LeadTemperature.Routing.Choosing;

/// <summary>A decision in words.</summary>
internal static class DecisionText
{
    public static string Headline(RoutingDecision decision) => decision switch
    {
        { Way: RoutingWay.RecordOwner } => $"{Lead(decision)} goes to {decision.Chosen}, who owns its record.",
        { Way: RoutingWay.AccountOwner } => $"{Lead(decision)} goes to {decision.Chosen}, who owns its account.",
        { Way: RoutingWay.Topic } => $"{Lead(decision)} goes to {decision.Chosen} of {decision.Pool}, by {decision.Selector} among those for \"{decision.Topic}\".",
        { Way: RoutingWay.Selector } => $"{Lead(decision)} goes to {decision.Chosen} of {decision.Pool}, by {decision.Selector}.",
        { Outcome: RoutingOutcome.SelectorFailed } => $"{Lead(decision)} goes to nobody: {decision.Selector} failed to choose from {decision.Pool}.",
        _ => $"{Lead(decision)} goes to nobody: no rep may take it now.",
    };

    public static string Of(RoutingDecision decision)
    {
        StringBuilder text = new(Headline(decision));
        AddOwner(text, "The record owner", decision.RecordOwnerRefusal);
        AddOwner(text, "The account owner", decision.AccountOwnerRefusal);
        foreach (PoolReview pool in decision.Pools)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{pool.Pool}: {pool.Eligible.Count} eligible, {pool.Refused.Count} refused");
            foreach (RepRefusal refusal in pool.Refused)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n  {refusal}");
            }
        }

        foreach (Fault problem in decision.Problems)
        {
            text.Append('\n').Append(problem.Message);
        }

        return text.ToString();
    }

    private static string Lead(RoutingDecision decision) => $"Lead {decision.Request.Lead}";

    private static void AddOwner(StringBuilder text, string who, RepRefusal? refusal)
    {
        if (refusal is { } said)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{who} {said}");
        }
    }
}
