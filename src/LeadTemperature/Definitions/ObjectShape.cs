namespace LeadTemperature.Definitions;

/// <summary>An object of stated properties.</summary>
internal sealed class ObjectShape(string name, params PropertyShape[] properties) : Shape
{
    /// <summary>What the object is called where it is described.</summary>
    public string Name { get; } = name;

    public IReadOnlyList<PropertyShape> Properties { get; } = properties;

    /// <summary>The properties of which exactly one stands; none where that does not matter.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    /// <summary>Whether other properties may stand too; they belong to somebody else.</summary>
    public bool IsOpen { get; init; }

    public override string Noun => "an object";

    public override string Allowed => $"an object of {string.Join(", ", Properties.Select(p => p.Name))}";
}
