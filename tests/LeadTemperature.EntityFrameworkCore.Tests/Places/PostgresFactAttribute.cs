namespace LeadTemperature.EntityFrameworkCore.Tests.Places;

/// <summary>A test that needs PostgreSQL. Where it is not installed it says so; where CI runs it, it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = PostgresServer.Missing;
        }
    }
}
