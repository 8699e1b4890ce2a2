namespace LeadTemperature.EntityFrameworkCore.Tests.Places;

/// <summary>The databases that each test of the store runs on.</summary>
public static class Databases
{
    public const string Sqlite = "sqlite";

    public const string Postgres = "postgresql";

    /// <summary>PostgreSQL is left out where it is not installed, unless CI runs; <c>PostgresTests</c> says why.</summary>
    public static IReadOnlyList<string> Names => PostgresServer.Missing is null || Environment.GetEnvironmentVariable("CI") == "true"
        ? [Sqlite, Postgres]
        : [Sqlite];

    public static TheoryData<string> All => [.. Names];
}
