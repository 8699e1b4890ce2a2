namespace LeadTemperature.Definitions;

/// <summary>Text of a form.</summary>
internal sealed class TextShape(TextForm form) : Shape
{
    public TextForm Form { get; } = form;

    public override string Noun => Form.Noun;

    public override string Allowed => Form.Allowed;
}
