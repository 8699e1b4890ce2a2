namespace LeadTemperature.Tests.Definitions;

/// <summary>What is wrong across fields of a definition's JSON: with its path in the file, and beside faults of the structure where these cannot have caused it.</summary>
[Trait("Rule", "S-14")]
public sealed class CrossingFaultTests
{
    [Theory]
    [InlineData("Rules/demo/Kinds", "\"demo-requst\"", "Rules.demo.Kinds: \"demo-requst\" is not a kind of this model (allowed: a standard kind, or one that the model declares); did you mean \"demo-request\"?")]
    [InlineData("Rules/views/Group", "\"browzing\"", "Groups.browsing: \"browsing\" is a group without rules (allowed: at least one rule)", "Rules.views.Group: \"browzing\" is not a group of this model; did you mean \"browsing\"?")]
    [InlineData("Thresholds/Warm", "70", "Thresholds.Hot: 70 is not above warm (allowed: above 70)")]
    [InlineData("Thresholds/Band", "50", "Thresholds.Band: 50 is out of range (allowed: 0 to 45); did you mean 45?")]
    [InlineData("Rules/demo/Decay/HalfLife", "\"30s\"", "Rules.demo.Decay.HalfLife: 30s is out of range (allowed: 1m to 36500d); did you mean 1m?")]
    [InlineData("Rules/demo/Decay/HalfLife", "\"99999d\"", "Rules.demo.Decay.HalfLife: 99999d is out of range (allowed: 1m to 36500d); did you mean 36500d?")]
    [InlineData("Rules/demo/Decay", "{\"Window\": \"10d\"}", "Rules.demo.MostRecent: decay window 10d cannot count without limit (allowed: 1 to 64 most recent signals); did you mean 64?")]
    [InlineData("Rules/tours/Burst/AtMost", "2", "Rules.tours.Burst.AtMost: 2 is out of range (allowed: 3 to 64); did you mean 3?")]
    [InlineData("Rules/tours/Burst/Distinct", "\"7h\"", "Rules.tours.Burst.Distinct: 7h does not divide a day (allowed: 1m to 1d, a whole number of times in a day); did you mean 1d?")]
    [InlineData("Rules/tours/MakesHotFor", "\"1d\"", "Rules.tours.MakesHotFor: 1d does not go with a burst (allowed: a rule without Burst)")]
    [InlineData("Rules/tours/MostRecent", "3", "Rules.tours.MostRecent: 3 does not go with a burst (allowed: a rule without Burst)")]
    [InlineData("Rules/tours/Decay", "{\"None\": true}", "Rules.tours.Decay: none does not go with a burst (allowed: a rule without Burst)")]
    [InlineData("Rules/tours/HoldsColdUntil", "\"page-view\"", "Rules.tours.HoldsColdUntil: page-view does not go with a burst (allowed: a rule without Burst)")]
    [InlineData("Rules/demo/HoldsColdUntil", "\"demo-request\"", "Rules.demo.HoldsColdUntil: \"demo-request\" both holds and clears (allowed: kinds that the rule does not count)")]
    [InlineData("Kinds/house", "{}", "Kinds.house.Intent: nothing is said of the intent of a kind that is not a standard one (allowed: Passive, Engaged, High)")]
    [InlineData("Kinds/page-view", "{\"Aliases\": \"oh_form\"}", "Kinds.page-view.Aliases: \"oh_form\" is an alias of \"tour\" already (allowed: each alias for one kind)")]
    [InlineData("Kinds/tour/Aliases", "\"page-view\"", "Kinds.tour.Aliases: \"page-view\" is a kind of this model (allowed: names that no kind has)")]
    [InlineData("Rules/page-view+tour", "{\"Kinds\": \"page-view\", \"Points\": 1}", "Rules.page-view+tour: \"page-view+tour\" is not a kebab-case name (allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens); did you mean \"page-view-tour\"?")]
    public void Value_ThatDoesNotGoWithAnother_IsAFault(string path, string json, params string[] messages) =>
        Assert.Equal(messages, JsonModel.MessagesOf(JsonModel.With((path, json))));

    [Fact]
    public void Path_InTheSettingsOfAnApplication_StartsWithTheSection()
    {
        string settings = $"{{\"LeadTemperature\":{{\"Model\":{JsonModel.With(("Thresholds/Warm", "80"))}}}}}";
        Assert.Equal(["LeadTemperature.Model.Thresholds.Hot: 70 is not above warm (allowed: above 80)"], JsonModel.MessagesOf(settings));
    }

    [Fact]
    public void Faults_OfStructureAndAcrossFields_ComeTogether() => Assert.Equal(
        [
            "Kinds.tour.Intent: \"high\" is none of the choices (allowed: Passive, Engaged, High); did you mean \"High\"?",
            "Rules.demo.Points: \"60\" is text where a number belongs (allowed: -1000000 to 1000000); did you mean 60?",
            "Rules.demo.Kinds: \"demo-requst\" is not a kind of this model (allowed: a standard kind, or one that the model declares); did you mean \"demo-request\"?",
            "Rules.views.Group: \"browzing\" is not a group of this model; did you mean \"browsing\"?",
            "Thresholds.Hot: 70 is not above warm (allowed: above 80)",
        ],
        JsonModel.MessagesOf(JsonModel.With(
            ("Thresholds/Warm", "80"),
            ("Kinds/tour/Intent", "\"high\""),
            ("Rules/demo/Points", "\"60\""),
            ("Rules/demo/Kinds", "\"demo-requst\""),
            ("Rules/views/Group", "\"browzing\""))));

    /// <summary>Each of these would follow from a fault that is said already.</summary>
    [Theory]
    [InlineData("Rules/views", "5")]
    [InlineData("Rules/views/Group", "5")]
    [InlineData("Rules/views/Kinds", "5")]
    [InlineData("Rules/demo/Points", "\"60\"")]
    [InlineData("Rules/demo/Kinds", "[\"demo-request\"]")]
    [InlineData("Kinds", "5")]
    [InlineData("Kinds/tour", "5")]
    [InlineData("Kinds/tour/Intent", "\"high\"")]
    [InlineData("Groups", "5")]
    [InlineData("Groups/browsing", "5")]
    [InlineData("Thresholds", "5")]
    [InlineData("Thresholds/Hot", "\"70\"")]
    [InlineData("Thresholds/Warm", "\"70\"")]
    [InlineData("ScoreRange", "5")]
    [InlineData("Rules/tours/Burst", "5")]
    [InlineData("Rules/tours/Burst/AtLeast", "\"70\"")]
    [InlineData("Rules/demo/Decay", "{\"Window\": \"10 days\"}")]
    public void Fault_OfTheStructure_BringsNoneThatFollowsFromIt(string path, string json) =>
        Assert.Single(JsonModel.MessagesOf(JsonModel.With((path, json))));
}
