namespace OwnCrm;

/// <summary>A lead, as this CRM knows it.</summary>
public sealed class Lead
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    /// <summary>What somebody noted last.</summary>
    public string? Note { get; set; }
}
