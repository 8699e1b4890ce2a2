namespace LeadTemperature.Definitions;

/// <summary>One of some words.</summary>
internal sealed class ChoiceShape(params string[] choices) : Shape
{
    public IReadOnlyList<string> Choices { get; } = choices;

    public override string Noun => "text";

    public override string Allowed => string.Join(", ", Choices);
}
