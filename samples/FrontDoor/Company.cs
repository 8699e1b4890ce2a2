namespace FrontDoor;

/// <summary>A lead as an application keeps it: the developer's own type.</summary>
internal sealed record Company(int Employees, decimal? Revenue, string? Country, bool IsStudent);
