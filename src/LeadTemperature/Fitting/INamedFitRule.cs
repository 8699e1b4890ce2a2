namespace LeadTemperature.Fitting;

/// <summary>A rule with its id, whatever the type of the leads.</summary>
internal interface INamedFitRule
{
    string Id { get; }

    IFitRuleDefinition Definition { get; }
}
