namespace LeadTemperature.Benchmarks.Workload;

/// <summary>Companies of a fixed seed, as many and as different as a table of leads holds.</summary>
internal static class Companies
{
    private static readonly string?[] Countries =
        ["UK", "US", "DE", "FR", "AT", "CA", "JP", "NO", "SE", "AU", "BE", "EE", "FI", "GE", "GG", "NL", "NZ", "PL", "PT", "SG", "IN", "BR", "ES", "IT", null];

    private static readonly string?[] Departments = ["engineering", "product", "leadership", "marketing", "sales", "finance", "support", null];

    private static readonly string?[] SubRoles = ["software engineer", "data engineer", "founder", "product manager", "growth", "designer", "other", null];

    public static Company[] Draw(int count)
    {
        Random random = new(20260303);
        return [.. Enumerable.Range(0, count).Select(_ => One(random))];
    }

    private static Company One(Random random) => new(
        Employees: (int)Math.Exp(random.NextDouble() * 10),
        Revenue: random.Next(8) == 0 ? null : Math.Exp(random.NextDouble() * 22),
        FoundedYear: random.Next(1950, 2026),
        Raised: random.Next(2) == 0 ? null : Math.Exp(random.NextDouble() * 20),
        Country: Pick(random, Countries),
        Department: Pick(random, Departments),
        SubRole: Pick(random, SubRoles),
        Industry: (Industry)random.Next(8),
        OpenPositions: random.Next(60),
        UsesCompetitor: random.Next(3) == 0,
        HasBudget: random.Next(2) == 0,
        IsStudent: random.Next(10) == 0);

    /// <summary>Each a text of its own, as a database driver makes them.</summary>
    private static string? Pick(Random random, string?[] texts) => texts[random.Next(texts.Length)] is { } text ? new string(text.AsSpan()) : null;
}
