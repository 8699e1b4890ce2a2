namespace LeadTemperature.Benchmarks.Workload;

/// <summary>A lead as a CRM keeps it.</summary>
internal sealed record Company(
    int Employees,
    double? Revenue,
    int FoundedYear,
    double? Raised,
    string? Country,
    string? Department,
    string? SubRole,
    Industry Industry,
    int OpenPositions,
    bool UsesCompetitor,
    bool HasBudget,
    bool IsStudent);
