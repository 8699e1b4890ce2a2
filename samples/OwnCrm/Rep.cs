namespace OwnCrm;

/// <summary>A sales rep, as this CRM knows them.</summary>
public sealed class Rep
{
    public int Id { get; set; }

    public required string Name { get; set; }

    /// <summary>How many leads they take at once.</summary>
    public int Capacity { get; set; } = 3;
}
