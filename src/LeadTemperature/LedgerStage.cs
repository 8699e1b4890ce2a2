namespace LeadTemperature;

/// <summary>What a line of a ledger stands for.</summary>
public enum LedgerStage
{
    /// <summary>What a rule gave, before anything was taken.</summary>
    Rule,

    /// <summary>What the rule's saturation took.</summary>
    Saturation,

    /// <summary>What the rule's own range took.</summary>
    RuleRange,

    /// <summary>What the group's range took.</summary>
    GroupRange,

    /// <summary>What the floor or ceiling of the score took.</summary>
    ScoreRange,
}
