namespace LeadTemperature.Tests.Definitions;

/// <summary>Definitions from flattened settings, and what settings are judged with.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void FromSettings_OfASoundModel_IsTheOneThatTheyCameFrom()
    {
        ScoringModelDefinition definition = ScoringModelDefinition.FromSettings(
        [
            new("thresholds:WARM", "25"), new("Thresholds", null), new("Thresholds:Hot", "70"), new("Label", "2026"),
            new("Rules:VIEWS:Kinds", "page-view"), new("Rules:VIEWS:Points", "2"), new("Rules:demo:Kinds", "demo-request"),
            new("Rules:demo:Points", "60"), new("Rules:demo:Decay:None", "True"),
        ]);

        Assert.Equal(
            ScoringModelDefinition.Parse(
                """
                {
                  "Label": "2026", "Thresholds": { "Warm": 25, "Hot": 70 },
                  "Rules": { "demo": { "Kinds": "demo-request", "Points": 60, "Decay": { "None": true } }, "views": { "Kinds": "page-view", "Points": 2 } }
                }
                """),
            definition);
    }

    [Fact]
    public void FromSettings_OfAnUnsoundModel_SaysEveryFault() => Assert.Equal(
        [
            "Rules.demo.Kinds: […] is an array where text with names belongs (allowed: names of kinds, separated by commas); did you mean \"demo-request, contact-sales\"?",
            "Rules.demo.Points: \" 60\" is text where a number belongs (allowed: -1000000 to 1000000); did you mean 60?",
            "Thresholds.Hot: nothing is said where a number belongs (allowed: a finite number)",
        ],
        Assert.Throws<ScoringModelException>(() => ScoringModelDefinition.FromSettings(
        [
            new("Thresholds:Warm", "25"), new("Rules:demo:Kinds:0", "demo-request"), new("Rules:demo:Kinds:1", "contact-sales"), new("Rules:demo:Points", " 60"),
        ])).Faults.Select(f => f.Message).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("90s", 90)]
    [InlineData("2m", 120)]
    [InlineData("0s", 0)]
    public void Duration_AsText_IsRead(string text, int seconds)
    {
        Assert.True(DurationFormat.TryParse(text, out TimeSpan duration));
        Assert.Equal(TimeSpan.FromSeconds(seconds), duration);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("90")]
    [InlineData("1.5h")]
    [InlineData(" 1h")]
    public void Duration_ThatIsNone_IsNotRead(string? text) => Assert.False(DurationFormat.TryParse(text, out _));

    [Theory]
    [InlineData("90", "s", "\"90s\"")]
    [InlineData("00:01:00", "s", "\"1m\"")]
    [InlineData("soon", "s", null)]
    public void Duration_ThatIsMeant_IsGuessed(string text, string unit, string? nearest) => Assert.Equal(nearest, DurationFormat.Nearest(text, unit));

    [Fact]
    public void Name_ThatIsMeant_IsGuessed()
    {
        Assert.Equal("\"Hot\"", Fault.NearestName(["Hat", "Hot", "Warm"], "hot"));
        Assert.Null(Fault.NearestName(["Hot", "Warm"], "temperature"));
    }
}
