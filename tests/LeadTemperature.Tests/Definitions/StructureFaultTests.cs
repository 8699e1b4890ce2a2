namespace LeadTemperature.Tests.Definitions;

/// <summary>What is wrong with the structure of a definition's JSON, each fault with its full text.</summary>
[Trait("Rule", "S-14")]
public sealed class StructureFaultTests
{
    private const string Names = "(allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens)";
    private const string Durations = "(allowed: a whole number and d, h, m, s, ms or us, such as \"3d\", \"12h\", \"90m\", \"30s\")";

    [Theory]
    [InlineData("Rules/demo/Pionts", "60", "Rules.demo.Pionts: \"Pionts\" is not a property here (allowed: Kinds, Points, Decay, MostRecent, SaturatesAt, Min, Max, Group, MakesHotFor, HoldsColdUntil, Burst); did you mean \"Points\"?")]
    [InlineData("label", "\"x\"", "label: \"label\" is not a property here (allowed: $schema, Label, Thresholds, ScoreRange, Kinds, Rules, Groups); did you mean \"Label\"?")]
    [InlineData("Groups/browsing/CAP", "3", "Groups.browsing.CAP: \"CAP\" is not a property here (allowed: Cap, Floor, Kinds); did you mean \"Cap\"?")]
    [InlineData("Thresholds/Cold", "3", "Thresholds.Cold: \"Cold\" is not a property here (allowed: Warm, Hot, Band, Evidence)")]
    public void Property_ThatIsUnknown_IsAFault(string path, string json, string message) => AssertFault(path, json, message);

    [Theory]
    [InlineData("Rules/demo/Points", "Rules.demo.Points: nothing is said where a number belongs (allowed: -1000000 to 1000000)")]
    [InlineData("Rules/demo/Kinds", "Rules.demo.Kinds: nothing is said where text with names belongs (allowed: names of kinds, separated by commas)")]
    [InlineData("Rules/tours/Burst/AtLeast", "Rules.tours.Burst.AtLeast: nothing is said where a whole number belongs (allowed: 1 to 64)")]
    [InlineData("Rules/tours/Burst/Within", "Rules.tours.Burst.Within: nothing is said where a duration belongs " + Durations)]
    [InlineData("Thresholds/Hot", "Thresholds.Hot: nothing is said where a number belongs (allowed: a finite number)")]
    [InlineData("Thresholds", "Thresholds: nothing is said where an object belongs (allowed: an object of Warm, Hot, Band, Evidence)")]
    public void Property_ThatIsMissing_IsAFault(string path, string message) => AssertFault(path, null, message);

    [Theory]
    [InlineData("Rules/demo/Points", "\"60\"", "Rules.demo.Points: \"60\" is text where a number belongs (allowed: -1000000 to 1000000); did you mean 60?")]
    [InlineData("Rules/demo/Points", "\"sixty\"", "Rules.demo.Points: \"sixty\" is text where a number belongs (allowed: -1000000 to 1000000)")]
    [InlineData("Rules/demo/Points", "null", "Rules.demo.Points: null stands where a number belongs (allowed: -1000000 to 1000000)")]
    [InlineData("Rules/demo/Points", "true", "Rules.demo.Points: true stands where a number belongs (allowed: -1000000 to 1000000)")]
    [InlineData("Rules/demo/Points", "{}", "Rules.demo.Points: {…} is an object where a number belongs (allowed: -1000000 to 1000000)")]
    [InlineData("Rules/demo/MostRecent", "\"2\"", "Rules.demo.MostRecent: \"2\" is text where a whole number belongs (allowed: 1 to 64); did you mean 2?")]
    [InlineData("Label", "2026", "Label: 2026 is a number where text belongs (allowed: text in quotes); did you mean \"2026\"?")]
    [InlineData("Rules/demo/Kinds", "[\"page-view\", \"email-open\"]", "Rules.demo.Kinds: […] is an array where text with names belongs (allowed: names of kinds, separated by commas); did you mean \"page-view, email-open\"?")]
    [InlineData("Rules/demo/Kinds", "[1]", "Rules.demo.Kinds: […] is an array where text with names belongs (allowed: names of kinds, separated by commas)")]
    [InlineData("Kinds/tour/Aliases", "5", "Kinds.tour.Aliases: 5 is a number where text with names belongs (allowed: names separated by commas, each of 1 to 128 characters without commas, control characters or spaces at the ends); did you mean \"5\"?")]
    [InlineData("Kinds/tour/Intent", "3", "Kinds.tour.Intent: 3 is a number where text belongs (allowed: Passive, Engaged, High)")]
    [InlineData("Rules/views/Group", "1", "Rules.views.Group: 1 is a number where a name belongs " + Names + "; did you mean \"1\"?")]
    [InlineData("Rules", "[]", "Rules: […] is an array where an object belongs (allowed: an object with a name for each rule)")]
    [InlineData("Groups", "7", "Groups: 7 is a number where an object belongs (allowed: an object with a name for each group)")]
    [InlineData("Rules/demo/Decay", "\"3d\"", "Rules.demo.Decay: \"3d\" is text where an object belongs (allowed: an object of HalfLife, Linear, Window, Step, None, Grace)")]
    [InlineData("Rules/demo/Decay", "{\"None\": false}", "Rules.demo.Decay.None: false stands where true belongs (allowed: true); did you mean true?")]
    [InlineData("Rules/demo/Decay", "{\"None\": \"true\"}", "Rules.demo.Decay.None: \"true\" is text where true belongs (allowed: true); did you mean true?")]
    [InlineData("ScoreRange/Floor", "\"none\"", "ScoreRange.Floor: \"none\" is text where a number belongs (allowed: a finite number, or \"None\"); did you mean \"None\"?")]
    [InlineData("ScoreRange/Floor", "\"-20\"", "ScoreRange.Floor: \"-20\" is text where a number belongs (allowed: a finite number, or \"None\"); did you mean -20?")]
    public void Value_OfAnotherType_IsAFault(string path, string json, string message) => AssertFault(path, json, message);

    [Fact]
    public void Compounding_ThatIsNoTruthValue_IsAFault() => AssertFault(
        "Rules/demo/Decay",
        "{\"Step\": {\"Every\": \"30d\", \"Lost\": 0.5, \"Compounding\": \"TRUE\"}}",
        "Rules.demo.Decay.Step.Compounding: \"TRUE\" is text where true or false belongs (allowed: true or false); did you mean true?");

    [Theory]
    [InlineData("3", "Rules.demo.Decay.HalfLife: 3 is a number where a duration belongs " + Durations + "; did you mean \"3d\"?")]
    [InlineData("1.5", "Rules.demo.Decay.HalfLife: 1.5 is a number where a duration belongs " + Durations + "; did you mean \"36h\"?")]
    [InlineData("-3", "Rules.demo.Decay.HalfLife: -3 is a number where a duration belongs " + Durations)]
    [InlineData("1e99", "Rules.demo.Decay.HalfLife: 1e99 is a number where a duration belongs " + Durations)]
    [InlineData("\"3\"", "Rules.demo.Decay.HalfLife: \"3\" is not a duration " + Durations + "; did you mean \"3d\"?")]
    [InlineData("\"3 days\"", "Rules.demo.Decay.HalfLife: \"3 days\" is not a duration " + Durations + "; did you mean \"3d\"?")]
    [InlineData("\"3D\"", "Rules.demo.Decay.HalfLife: \"3D\" is not a duration " + Durations + "; did you mean \"3d\"?")]
    [InlineData("\"1.5d\"", "Rules.demo.Decay.HalfLife: \"1.5d\" is not a duration " + Durations + "; did you mean \"36h\"?")]
    [InlineData("\"90 minutes\"", "Rules.demo.Decay.HalfLife: \"90 minutes\" is not a duration " + Durations + "; did you mean \"90m\"?")]
    [InlineData("\"3.00:00:00\"", "Rules.demo.Decay.HalfLife: \"3.00:00:00\" is not a duration " + Durations + "; did you mean \"3d\"?")]
    [InlineData("\"100000d\"", "Rules.demo.Decay.HalfLife: \"100000d\" is not a duration " + Durations)]
    [InlineData("\"-3d\"", "Rules.demo.Decay.HalfLife: \"-3d\" is not a duration " + Durations)]
    [InlineData("\"soon\"", "Rules.demo.Decay.HalfLife: \"soon\" is not a duration " + Durations)]
    [InlineData("\"\"", "Rules.demo.Decay.HalfLife: \"\" is not a duration " + Durations)]
    [InlineData("\"2 weeks\"", "Rules.demo.Decay.HalfLife: \"2 weeks\" is not a duration " + Durations + "; did you mean \"14d\"?")]
    [InlineData("\"12hrs\"", "Rules.demo.Decay.HalfLife: \"12hrs\" is not a duration " + Durations + "; did you mean \"12h\"?")]
    [InlineData("\"1.5 sec\"", "Rules.demo.Decay.HalfLife: \"1.5 sec\" is not a duration " + Durations + "; did you mean \"1500ms\"?")]
    [InlineData("\"1.5 ms\"", "Rules.demo.Decay.HalfLife: \"1.5 ms\" is not a duration " + Durations + "; did you mean \"1500us\"?")]
    [InlineData("\"90 microseconds\"", "Rules.demo.Decay.HalfLife: \"90 microseconds\" is not a duration " + Durations + "; did you mean \"90us\"?")]
    [InlineData("\"3 months\"", "Rules.demo.Decay.HalfLife: \"3 months\" is not a duration " + Durations)]
    [InlineData("\"3 parsecs\"", "Rules.demo.Decay.HalfLife: \"3 parsecs\" is not a duration " + Durations)]
    public void HalfLife_ThatIsNoDuration_IsAFault(string json, string message) => AssertFault("Rules/demo/Decay/HalfLife", json, message);

    [Fact]
    public void MakesHotFor_AsABareNumber_IsTakenForHours() => AssertFault(
        "Rules/demo/MakesHotFor", "24", $"Rules.demo.MakesHotFor: 24 is a number where a duration belongs {Durations}; did you mean \"24h\"?");

    [Theory]
    [InlineData("Rules/demo/Points", "1000001", "Rules.demo.Points: 1000001 is out of range (allowed: -1000000 to 1000000); did you mean 1000000?")]
    [InlineData("Rules/demo/Points", "-2e6", "Rules.demo.Points: -2e6 is out of range (allowed: -1000000 to 1000000); did you mean -1000000?")]
    [InlineData("Rules/demo/MostRecent", "0", "Rules.demo.MostRecent: 0 is out of range (allowed: 1 to 64); did you mean 1?")]
    [InlineData("Rules/demo/MostRecent", "2.5", "Rules.demo.MostRecent: 2.5 is not a whole number (allowed: 1 to 64); did you mean 2?")]
    [InlineData("Rules/demo/SaturatesAt", "0", "Rules.demo.SaturatesAt: 0 is out of range (allowed: above 0, at most 1000000)")]
    [InlineData("Rules/demo/Min", "1", "Rules.demo.Min: 1 is out of range (allowed: at most 0); did you mean 0?")]
    [InlineData("Rules/demo/Max", "-1", "Rules.demo.Max: -1 is out of range (allowed: at least 0); did you mean 0?")]
    [InlineData("Groups/browsing/Floor", "3", "Groups.browsing.Floor: 3 is out of range (allowed: at most 0); did you mean 0?")]
    [InlineData("Thresholds/Band", "-1", "Thresholds.Band: -1 is out of range (allowed: at least 0); did you mean 0?")]
    [InlineData("Thresholds/Hot", "1e999", "Thresholds.Hot: 1e999 is out of range (allowed: a finite number)")]
    [InlineData("Rules/tours/Burst/AtMost", "65", "Rules.tours.Burst.AtMost: 65 is out of range (allowed: 1 to 64); did you mean 64?")]
    public void Number_OutOfRange_IsAFault(string path, string json, string message) => AssertFault(path, json, message);

    [Theory]
    [InlineData("Kinds/tour/Intent", "\"high\"", "Kinds.tour.Intent: \"high\" is none of the choices (allowed: Passive, Engaged, High); did you mean \"High\"?")]
    [InlineData("Kinds/tour/Intent", "\"Hihg\"", "Kinds.tour.Intent: \"Hihg\" is none of the choices (allowed: Passive, Engaged, High); did you mean \"High\"?")]
    [InlineData("Kinds/tour/Intent", "\"1\"", "Kinds.tour.Intent: \"1\" is none of the choices (allowed: Passive, Engaged, High)")]
    public void Choice_ThatIsNone_IsAFault(string path, string json, string message) => AssertFault(path, json, message);

    [Theory]
    [InlineData("Rules/My Demo", "{\"Kinds\": \"page-view\", \"Points\": 1}", "Rules.My Demo: \"My Demo\" is not a kebab-case name " + Names + "; did you mean \"my-demo\"?")]
    [InlineData("Rules/a+", "{\"Kinds\": \"page-view\", \"Points\": 1}", "Rules.a+: \"a+\" is not a kebab-case name " + Names + "; did you mean \"a\"?")]
    [InlineData("Rules/demo/Kinds", "\"page_view\"", "Rules.demo.Kinds: \"page_view\" is not a kebab-case name " + Names + "; did you mean \"page-view\"?")]
    [InlineData("Rules/demo/Kinds", "\"demo-request,\"", "Rules.demo.Kinds: \"demo-request,\" has a place without a name (allowed: names separated by commas)")]
    [InlineData("Kinds/tour/Aliases", "\"a\\tb\"", "Kinds.tour.Aliases: \"a\uFFFDb\" cannot be another name of a kind (allowed: 1 to 128 characters without commas, control characters or spaces at the ends)")]
    [InlineData("Kinds/tour/Aliases", "\"🏠 Besuch\u2028\"", "Kinds.tour.Aliases: \"🏠 Besuch\uFFFD\" cannot be another name of a kind (allowed: 1 to 128 characters without commas, control characters or spaces at the ends)")]
    [InlineData("Kinds/Tour", "{\"Intent\": \"High\"}", "Kinds.Tour: \"Tour\" is not a kebab-case name " + Names + "; did you mean \"tour\"?")]
    public void Name_ThatIsNone_IsAFault(string path, string json, string message) => AssertFault(path, json, message);

    [Theory]
    [InlineData("{}", "Rules.demo.Decay: nothing is said of which decay it is (allowed: one of HalfLife, Linear, Window, Step, None)")]
    [InlineData("{\"Grace\": \"1d\"}", "Rules.demo.Decay: nothing is said of which decay it is (allowed: one of HalfLife, Linear, Window, Step, None)")]
    [InlineData("{\"HalfLife\": \"3d\", \"Step\": {\"Every\": \"1d\", \"Lost\": 1}}", "Rules.demo.Decay: HalfLife, Step stand together (allowed: one of HalfLife, Linear, Window, Step, None)")]
    public void Decay_ThatIsNotOne_IsAFault(string json, string message) => AssertFault("Rules/demo/Decay", json, message);

    [Fact]
    public void Property_ThatStandsTwice_IsAFault()
    {
        Assert.Equal(
            ["Rules.demo: \"demo\" stands more than once (allowed: each name once)"],
            JsonModel.MessagesOf(JsonModel.Sound.Replace("\"views\"", "\"demo\"", StringComparison.Ordinal)));
        Assert.Equal(
            ["Thresholds.Warm: \"Warm\" stands more than once (allowed: each name once)"],
            JsonModel.MessagesOf(JsonModel.Sound.Replace("\"Hot\": 70", "\"Hot\": 70, \"Warm\": 3", StringComparison.Ordinal)));
    }

    [Fact]
    public void Faults_OfAWholeFile_ComeAtOnceInItsOrder() => Assert.Equal(
        [
            "Thresholds.Band: \"5\" is text where a number belongs (allowed: at least 0); did you mean 5?",
            "Rules.demo.Decay.HalfLife: 3 is a number where a duration belongs (allowed: a whole number and d, h, m, s, ms or us, such as \"3d\", \"12h\", \"90m\", \"30s\"); did you mean \"3d\"?",
            "Groups.browsing.Cap: -20 is out of range (allowed: at least 0); did you mean 0?",
        ],
        JsonModel.MessagesOf(JsonModel.With(("Groups/browsing/Cap", "-20"), ("Rules/demo/Decay/HalfLife", "3"), ("Thresholds/Band", "\"5\""))));

    [Fact]
    public void SoundModel_Always_IsRead() => Assert.Equal(3, ScoringModelDefinition.Parse(JsonModel.Sound).Rules.Count);

    private static void AssertFault(string path, string? json, string message) => Assert.Equal([message], JsonModel.MessagesOf(JsonModel.With((path, json))));
}
