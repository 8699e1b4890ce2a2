namespace LeadTemperature.Fitting;

/// <summary>A rule with its id, as it was told.</summary>
/// <param name="Id">The id.</param>
/// <param name="Definition">What it is worth.</param>
/// <param name="Compile">Makes the rule, once nothing is wrong with it.</param>
internal sealed record NamedFitRule<TLead>(string Id, IFitRuleDefinition Definition, Func<FitRule<TLead>> Compile) : INamedFitRule
    where TLead : notnull;
