namespace LeadTemperature;

/// <summary>One thing in which two scoring models differ.</summary>
/// <param name="Path">Where it stands in the JSON: <c>Rules.demo.Points</c>.</param>
/// <param name="Text">What has changed, in words and in one line: <c>Rules.demo.Points: 60 → 75</c>, <c>rule views is gone</c>.</param>
/// <param name="MissingFeatures">
/// What the changed model needs for it, and a state of the earlier model need not keep; empty where every such state serves the change.
/// </param>
public sealed record ModelChange(string Path, string Text, DefinitionSet<string> MissingFeatures)
{
    /// <summary>Whether every state that the earlier model kept serves the change; else leads need their history, but for some that have few signals.</summary>
    public bool IsServed => MissingFeatures.Count == 0;

    /// <summary>The text, and what is missing.</summary>
    public override string ToString() => IsServed ? Text : $"{Text} (stored states cannot serve it: {string.Join("; ", MissingFeatures)})";
}
