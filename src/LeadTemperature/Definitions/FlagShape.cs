namespace LeadTemperature.Definitions;

/// <summary>True or false, or true alone.</summary>
internal sealed class FlagShape(bool isTrueAlone) : Shape
{
    public bool IsTrueAlone { get; } = isTrueAlone;

    public override string Noun => IsTrueAlone ? "true" : "true or false";

    public override string Allowed => Noun;
}
