using LeadTemperature.Building;

namespace LeadTemperature.Fitting;

/// <summary>What it is worth that something is so, or is not.</summary>
internal sealed class ConditionDefinition(double points, double otherwise) : IFitRuleDefinition
{
    public Outcome[] Outcomes => [new Outcome(otherwise, "no"), new Outcome(points, "yes")];

    public string CanonicalText => $"when {FaultList.Text(points)} otherwise {FaultList.Text(otherwise)}";

    public void Judge(string path, FaultList faults)
    {
        FitJudge.Points($"{path}.Points", points, faults);
        FitJudge.Points($"{path}.Otherwise", otherwise, faults);
    }
}
