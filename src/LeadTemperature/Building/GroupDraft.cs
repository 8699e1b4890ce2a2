namespace LeadTemperature.Building;

/// <summary>A group as it was told so far.</summary>
internal sealed class GroupDraft(string id)
{
    public string Id { get; } = id;

    public GroupDefinition Said { get; set; } = new();
}
