using LeadTemperature;

namespace FrontDoor;

/// <summary>A model is a file: read with all its faults, compared with the one before it.</summary>
internal static class ModelsAsData
{
    private const string Json = """
        {
          "Thresholds": { "Warm": 25, "Hot": 70 },
          "Kinds": { "open-house-inquiry": { "Intent": "High", "Aliases": "oh_form, oh_visit" } },
          "Rules": {
            "demo":    { "Kinds": "demo-request, open-house-inquiry", "Points": 60, "Decay": { "HalfLife": "3d" }, "MakesHotFor": "24h" },
            "views":   { "Kinds": "page-view", "Points": 2, "Group": "browsing" },
            "pricing": { "Kinds": "pricing-page-view", "Points": 25, "Burst": { "AtLeast": 3, "Within": "7d" } }
          },
          "Groups": { "browsing": { "Cap": 20 } }
        }
        """;

    public static void Run(Claims claims)
    {
        string json = Json;

        #region models-as-data
        ScoringModelDefinition definition = ScoringModelDefinition.Parse(json);
        ScoringModel model = ScoringModel.Create(definition);
        model.TryFindKind("oh_form", out SignalKind? kind);          // open-house-inquiry: names of producers are the model's to know

        ScoringModelDefinition next = definition with
        {
            Rules = definition.Rules.With("demo", definition.Rules["demo"] with { Points = 75, Decay = Decay.HalfLife(TimeSpan.FromDays(5)) }),
        };
        ModelDiff diff = ModelDiff.Between(definition, next);
        Console.WriteLine(diff);
        // Rules.demo.Points: 60 → 75
        // half-life of rule demo: 3d → 5d (stored states cannot serve it: sum(demo-request,open-house-inquiry; half-life 5d))
        // Stored states do not serve all of it: leads need their history.
        #endregion

        claims.Hold("the alias's kind", new SignalKind("open-house-inquiry"), kind);
        claims.Hold("the JSON comes back", definition, ScoringModelDefinition.Parse(definition.ToJson()));
        claims.Hold(
            "the difference",
            """
            Rules.demo.Points: 60 → 75
            half-life of rule demo: 3d → 5d (stored states cannot serve it: sum(demo-request,open-house-inquiry; half-life 5d))
            Stored states do not serve all of it: leads need their history.
            """.ReplaceLineEndings(),
            diff.ToString());
        Mistakes(claims);
    }

    private static void Mistakes(Claims claims)
    {
        string json = Json
            .Replace("demo-request,", "demo-requst,", StringComparison.Ordinal)
            .Replace("\"3d\"", "3", StringComparison.Ordinal)
            .Replace("\"Points\": 2,", "\"Pionts\": 2,", StringComparison.Ordinal);
        ScoringModelException? refused = null;

        #region model-faults
        try
        {
            ScoringModelDefinition.Parse(json);
        }
        catch (ScoringModelException faulty)
        {
            refused = faulty;
            Console.WriteLine(faulty.Faults[0].Message);
            // Rules.demo.Decay.HalfLife: 3 is a number where a duration belongs
            //   (allowed: a whole number and d, h, m, s, ms or us, such as "3d", "12h", "90m", "30s"); did you mean "3d"?
        }
        #endregion

        claims.Hold(
            "a bare number",
            "Rules.demo.Decay.HalfLife: 3 is a number where a duration belongs"
            + " (allowed: a whole number and d, h, m, s, ms or us, such as \"3d\", \"12h\", \"90m\", \"30s\"); did you mean \"3d\"?",
            refused?.Faults[0].Message);
        claims.Hold(
            "all faults at once",
            "Rules.demo.Decay.HalfLife Rules.views.Pionts Rules.views.Points Rules.demo.Kinds",
            string.Join(' ', refused?.Faults.Select(f => f.Path) ?? []));
    }
}
