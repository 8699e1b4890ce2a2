using LeadTemperature.Routing.Judging;

namespace LeadTemperature.Routing.Choosing;

/// <summary>Asks a selector; what it may not do chooses nobody and is reported.</summary>
internal static class SelectorCall
{
    public static SalesRep? Ask(in NamedSelector selector, RepSelection selection, out bool grantsCredit, out Fault? problem)
    {
        grantsCredit = false;
        try
        {
            grantsCredit = selector.Selector.GrantsCredit;
            RepId chosen = selector.Selector.Choose(selection);
            foreach (ref readonly RepCandidate candidate in selection.Candidates)
            {
                if (candidate.Rep.Id == chosen)
                {
                    problem = null;
                    return candidate.Rep;
                }
            }

            problem = new Fault($"Pools.{selection.Pool}.Selector", "not-a-candidate", $"\"{chosen}\"", $"is what {selector.Name} chose", "a candidate; nobody is chosen");
        }
        catch (Exception thrown)
        {
            problem = new Fault($"Pools.{selection.Pool}.Selector", "selector-threw", thrown.GetType().Name, $"is what {selector.Name} threw; nobody is chosen");
        }

        return null;
    }
}
