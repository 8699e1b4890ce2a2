namespace LeadTemperature.Definitions;

/// <summary>An object whose property names are names of one's own.</summary>
internal sealed class DictionaryShape(TextForm keys, ObjectShape value) : Shape
{
    public TextForm Keys { get; } = keys;

    public ObjectShape Value { get; } = value;

    public override string Noun => "an object";

    public override string Allowed => $"an object with a name for each {Value.Name}";
}
