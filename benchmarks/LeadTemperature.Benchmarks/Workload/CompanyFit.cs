namespace LeadTemperature.Benchmarks.Workload;

/// <summary>Twelve rules of fit: five ranges, four sets, three conditions.</summary>
internal static class CompanyFit
{
    public static FitModel<Company> Model { get; } = FitModel.Create<Company>(f => f
        .Range("employees", c => c.Employees, r => r.Band(11, 1_001, 10).From(1_001, 20))
        .Range("revenue", c => c.Revenue, r => r.Band(1e6, 10e6, 5).Band(10e6, 100e6, 10).From(100e6, 20))
        .Range("founded", c => c.FoundedYear, r => r.Band(1990, 2010, 4).Band(2010, 2022, 8).From(2022, 2))
        .Range("raised", c => c.Raised, r => r.Band(1e6, 20e6, 6).From(20e6, 12))
        .Range("open-positions", c => c.OpenPositions, r => r.Band(5, 20, 3).From(20, 6))
        .Set("country", c => c.Country, matchCase: true, values: s => s
            .Values(10, "AT", "CA", "FR", "DE", "JP", "NO", "SE", "UK", "US")
            .Values(5, "AU", "BE", "EE", "FI", "GE", "GG", "NL", "NZ", "PL", "PT", "SG"))
        .Set("department", c => c.Department, matchCase: true, values: s => s.Values(10, "engineering", "product", "leadership").Values(5, "marketing"))
        .Set("sub-role", c => c.SubRole, matchCase: true, values: s => s.Values(10, "software engineer", "data engineer", "founder", "product manager"))
        .Set("industry", c => c.Industry, s => s.Values(10, Industry.Software, Industry.Finance).Values(4, Industry.Health, Industry.Manufacturing))
        .When("uses-competitor", c => c.UsesCompetitor, points: 8)
        .When("has-budget", c => c.HasBudget, points: 6)
        .When("student", c => c.IsStudent, points: -20));
}
