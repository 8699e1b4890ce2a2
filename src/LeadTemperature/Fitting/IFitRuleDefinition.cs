using LeadTemperature.Building;

namespace LeadTemperature.Fitting;

/// <summary>What a rule is worth, as it was told.</summary>
internal interface IFitRuleDefinition
{
    /// <summary>All that it can come to; of use once nothing is wrong.</summary>
    Outcome[] Outcomes { get; }

    void Judge(string path, FaultList faults);

    /// <summary>The same text for the same content, whatever the order of telling.</summary>
    string CanonicalText { get; }
}
