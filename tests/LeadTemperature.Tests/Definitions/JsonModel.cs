using System.Text.Json.Nodes;

namespace LeadTemperature.Tests.Definitions;

/// <summary>The JSON of a sound model, and of that model with something else at a place.</summary>
internal static class JsonModel
{
    public const string Sound =
        """
        {
          "Thresholds": { "Warm": 25, "Hot": 70 },
          "Kinds": { "tour": { "Intent": "Engaged", "Aliases": "oh_form" } },
          "Rules": {
            "demo": { "Kinds": "demo-request", "Points": 60, "Decay": { "HalfLife": "3d" }, "MakesHotFor": "24h" },
            "views": { "Kinds": "page-view", "Points": 2, "Group": "browsing" },
            "tours": { "Kinds": "tour", "Points": 25, "Burst": { "AtLeast": 3, "Within": "7d" } }
          },
          "Groups": { "browsing": { "Cap": 20 } }
        }
        """;

    /// <summary>The sound model with JSON at a path, whose parts are separated by slashes; null takes away what stands there.</summary>
    public static string With(params (string Path, string? Json)[] changes)
    {
        JsonObject root = JsonNode.Parse(Sound)!.AsObject();
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

    public static IReadOnlyList<Fault> FaultsOf(string json) =>
        Assert.Throws<ScoringModelException>(() => ScoringModelDefinition.Parse(json)).Faults;

    public static string[] MessagesOf(string json) => [.. FaultsOf(json).Select(f => f.Message)];
}
