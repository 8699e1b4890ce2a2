namespace LeadTemperature;

/// <summary>What decided a temperature.</summary>
public enum Decision
{
    /// <summary>The score against the thresholds (and, for hot, the evidence at its gate).</summary>
    Score,

    /// <summary>The score would say hot, the evidence is below its gate: the lead is warm.</summary>
    Evidence,

    /// <summary>A rule that makes hot for a time: the lead is hot although score and evidence alone would not say so.</summary>
    Override,

    /// <summary>A rule that holds: the lead is cold whatever the score says.</summary>
    Hold,

    /// <summary>The lead was hot before and is still within the band below the threshold.</summary>
    Band,
}
