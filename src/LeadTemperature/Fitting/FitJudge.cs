using LeadTemperature.Building;

namespace LeadTemperature.Fitting;

/// <summary>Judges a fit model as a whole: every fault, in the order in which it was told.</summary>
internal static class FitJudge
{
    private const double MaxPoints = 1e6;

    public static IReadOnlyList<Fault> Judge(IReadOnlyList<INamedFitRule> rules, GradeCutOffs cutOffs)
    {
        FaultList faults = new();
        faults.Unique("Rules", rules.Select(r => r.Id));
        foreach (INamedFitRule rule in rules)
        {
            string path = FaultPath.Of("Rules", rule.Id);
            faults.Name(path, rule.Id);
            rule.Definition.Judge(path, faults);
        }

        if (rules.Count == 0)
        {
            faults.Add("Rules", "missing", "nothing", "is said of what fits", "at least one rule");
        }
        else if (faults.Faults.Count == 0 && !rules.Any(r => r.Definition.Outcomes.Any(o => o.Points > 0)))
        {
            faults.Add("Rules", "no-points", "0", "is the most that a lead can have", "a rule that can give points");
        }

        cutOffs.Judge(faults);
        return faults.Faults;
    }

    public static void Points(string path, double points, FaultList faults) => faults.Number(path, points, -MaxPoints, MaxPoints);
}
