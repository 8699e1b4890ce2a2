namespace LeadTemperature.Building;

/// <summary>A rule as it was told so far.</summary>
internal sealed class RuleDraft(RuleDefinition said)
{
    /// <summary>The id that was told; null where it follows from the kinds.</summary>
    public string? Id { get; set; }

    public RuleDefinition Said { get; set; } = said;
}
