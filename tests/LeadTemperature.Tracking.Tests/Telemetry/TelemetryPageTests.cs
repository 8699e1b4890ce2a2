using System.Reflection;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Tests.Telemetry;

/// <summary>The page on telemetry says what the code tells (rule H-07).</summary>
[Trait("Rule", "H-07")]
[Collection(ListeningAlone.Name)]
public sealed class TelemetryPageTests
{
    private const string AcceptVariable = "ACCEPT_TELEMETRY_PAGE";

    [Fact]
    public void Page_OfTheTelemetry_IsWhatTheCodeTells()
    {
        string path = Path.Combine(Root(), "docs", "telemetry.md");
        string made = TelemetryPage.Write();
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(path, made);
        }

        Assert.Equal(made, File.ReadAllText(path));
    }

    [Fact]
    public void LogIds_Always_AreUniqueAndInTheirRange()
    {
        int[] ids = [.. TelemetryPage.LogMethods.Select(m => m.GetCustomAttribute<LoggerMessageAttribute>()!.EventId)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.InRange(id, 1001, 1999));
        Assert.InRange(ids.Length, 15, 100);
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LeadTemperature.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside their working tree.");
    }
}
