namespace LeadTemperature.EntityFrameworkCore.Tests.Places;

/// <summary>A row of the application's own.</summary>
public sealed class Note
{
    public int Id { get; set; }

    public required string Text { get; set; }
}
