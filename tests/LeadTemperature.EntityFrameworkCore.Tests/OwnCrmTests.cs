using System.Diagnostics;
using LeadTemperature.EntityFrameworkCore.Tests.Places;

namespace LeadTemperature.EntityFrameworkCore.Tests;

/// <summary>The sample judges itself what came of it; here it does so on PostgreSQL, which one setting changes.</summary>
public sealed class OwnCrmTests
{
    [PostgresFact]
    public async Task Sample_OnPostgres_EndsAsOnSqlite()
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "OwnCrm.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OWNCRM_POSTGRES"] = PostgresServer.Running.NewDatabase();
        using Process sample = Process.Start(start)!;
        Task<string> errors = sample.StandardError.ReadToEndAsync();
        string output = await sample.StandardOutput.ReadToEndAsync();
        await sample.WaitForExitAsync();
        Assert.True(sample.ExitCode == 0, output + await errors);
        Assert.Contains("Ada is hot until", output, StringComparison.Ordinal);
    }
}
