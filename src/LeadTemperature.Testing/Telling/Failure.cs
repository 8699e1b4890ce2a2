using LeadTemperature.Testing.Scenarios;

namespace LeadTemperature.Testing.Telling;

/// <summary>What a scenario throws.</summary>
internal static class Failure
{
    /// <param name="reading">What was read.</param>
    /// <param name="expected">What the lead should do, such as <c>be hot</c>.</param>
    /// <param name="actual">What it does, such as <c>is warm</c>.</param>
    public static LeadScenarioException Of(StoryReading reading, string expected, string actual)
    {
        string headline = $"{At(reading.Story)} the lead should {expected}, but {actual}.";
        return new LeadScenarioException($"{headline}\n\n{Report.Of(reading)}", expected, actual, reading.Story.Instant);
    }

    public static LeadScenarioException Of(Story story, SignalRefusedException refused)
    {
        string faults = string.Join('\n', refused.Faults.Select(f => $"  {f.Message}"));
        return new LeadScenarioException(
            $"{At(story)} the model refuses a signal.\n\n{faults}\n\n{SignalSection.Of(story)}\n\n{Report.Foot(story)}",
            "tell signals that the model takes",
            "tells one that it refuses",
            story.Instant,
            refused);
    }

    public static LeadScenarioException OfTheLibrary(StoryReading reading)
    {
        string expected = $"read from a state as from its history: {reading.Assessment}";
        string actual = $"reads {reading.Kept}";
        string headline = $"{At(reading.Story)} the lead should {expected}, but {actual}.\nThis is a fault of LeadTemperature and not of the rules. Please report it with all of this text.";
        return new LeadScenarioException($"{headline}\n\n{Report.Of(reading)}", expected, actual, reading.Story.Instant);
    }

    /// <summary>Where the story stands, as the beginning of a sentence.</summary>
    private static string At(Story story)
    {
        string day = Days.On(story.Start, story.Instant);
        return char.ToUpperInvariant(day[0]) + day[1..];
    }
}
