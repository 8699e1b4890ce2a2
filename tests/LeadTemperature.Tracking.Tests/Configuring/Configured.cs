using System.Text;
using System.Text.Json.Nodes;
using LeadTemperature.Tracking.Configuring;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadTemperature.Tracking.Tests.Configuring;

/// <summary>Applications that are configured by JSON.</summary>
internal static class Configured
{
    /// <summary>A section with something under each of its keys.</summary>
    public const string Whole =
        """
        {
          "Model": {
            "Label": "2026",
            "Thresholds": { "Warm": 25, "Hot": 70, "Band": 5.5 },
            "ScoreRange": { "Floor": "None" },
            "Kinds": { "tour": { "Intent": "Engaged", "Aliases": "oh_form, open.house" } },
            "Rules": {
              "tours": { "Kinds": "tour", "Points": 25, "Burst": { "AtLeast": 3, "Within": "7d" } },
              "demo": { "Kinds": "demo-request", "Points": 1e2, "Decay": { "None": true }, "MakesHotFor": "24h" },
              "views": { "Kinds": "page-view", "Points": 2, "Group": "browsing", "MostRecent": 8, "Decay": { "Step": { "Every": "1d", "Lost": 0.5, "Compounding": true } } }
            },
            "Groups": { "browsing": { "Cap": 20 } }
          },
          "Scopes": {
            "acme": { "Model": { "Thresholds": { "Warm": 10, "Hot": 20 }, "Rules": { "demo": { "Kinds": "demo-request", "Points": 30 } } } }
          },
          "Policy": {
            "Duty": { "Manager": "mia", "Deputy": "17", "Backstop": "boss" },
            "Pool": "sales",
            "Hours": {
              "Zone": "Europe/Lisbon",
              "Monday": "09:00-12:30, 13:30-18:00",
              "Tuesday": "09:00-18:00",
              "Friday": "22:00-06:00",
              "Holidays": "2026-12-25, 2027-01-01"
            },
            "RouteWithin": "4s",
            "AcceptWithin": "90s",
            "RespondWithin": "10m",
            "Grace": "3m",
            "Offers": 2,
            "AnsweredBy": "Conversation",
            "Attempts": 4,
            "BetweenAttempts": "1h",
            "LongestBetweenAttempts": "3d",
            "NextStepWithin": "1d",
            "RepeatEscalation": "10m",
            "LongestRepeat": "2h",
            "AfterMeeting": "20m",
            "AnswerCooledWithin": "6h",
            "LongestPause": "12h",
            "Cover": { "AnswerWithin": "20s", "Longest": "10m", "Times": 2, "FurthestMeeting": "7d" }
          },
          "Pools": { "emea": "weighted", "apac": "least-loaded", "sales": "longest-waiting", "west": "most-free-capacity" },
          "PoolOrder": "sales, emea",
          "Tracker": {
            "DirectoryTimeout": "1s",
            "RosterAge": "0s",
            "NotifyTimeout": "20s",
            "Lease": "2m",
            "DeliveryAttempts": 5,
            "RetryAfter": "500ms",
            "Batch": 50,
            "LongestSleep": "250ms",
            "SignalRetention": "45d",
            "AdmissionsPerMinute": 10,
            "RouteAgainAfter": "30s",
            "DeliveriesAtOnce": 4,
            "AbandonedCalls": 3,
            "BreakAfter": 7,
            "BreakFor": "5s"
          }
        }
        """;

    /// <summary>The section with JSON at a path, whose parts are separated by slashes; null takes away what stands there.</summary>
    public static string With(params (string Path, string? Json)[] changes)
    {
        JsonObject root = JsonNode.Parse(Whole)!.AsObject();
        foreach ((string path, string? json) in changes)
        {
            string[] parts = path.Split('/');
            JsonObject at = root;
            foreach (string part in parts[..^1])
            {
                at = (at[part] ??= new JsonObject()).AsObject();
            }

            at.Remove(parts[^1]);
            if (json is not null)
            {
                at[parts[^1]] = JsonNode.Parse(json);
            }
        }

        return root.ToJsonString();
    }

    public static IConfigurationSection Section(string json, params (string Key, string Value)[] overrides) =>
        new ConfigurationBuilder()
            .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "LeadTemperature": {{json}} }""")))
            .AddInMemoryCollection(overrides.Select(o => KeyValuePair.Create(o.Key, (string?)o.Value)))
            .Build()
            .GetSection("LeadTemperature");

    /// <summary>What a section says that has no fault.</summary>
    public static SettingsDraft Read(string json, params (string Key, string Value)[] overrides)
    {
        SettingsReading reading = SettingsReading.Of(new SpokenParts { Section = Section(json, overrides) });
        Assert.Equal([], reading.Faults.Select(f => f.Message));
        return reading.Settings;
    }

    public static string[] MessagesOf(string json) =>
        [.. SettingsReading.Of(new SpokenParts { Section = Section(json) }).Faults.Select(f => f.Message)];

    public static ServiceProvider Application(string json, Action<LeadTemperatureBuilder>? say = null)
    {
        ServiceCollection services = new();
        LeadTemperatureBuilder builder = services.AddLeadTemperature(Section(json)).AddRepDirectory<NoReps>();
        say?.Invoke(builder);
        return services.BuildServiceProvider();
    }

    public static IEnumerable<string> FailuresOf(ServiceProvider application) =>
        Assert.Throws<OptionsValidationException>(() => application.GetRequiredService<ILeadTracker>()).Failures;
}
