namespace LeadTemperature.EntityFrameworkCore.Tests.Places;

/// <summary>As <see cref="PostgresFactAttribute"/>, with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = PostgresServer.Missing;
        }
    }
}
