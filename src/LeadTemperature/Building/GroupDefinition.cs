namespace LeadTemperature.Building;

internal sealed class GroupDefinition(string id)
{
    public string Id { get; } = id;

    public double Floor { get; set; } = double.NegativeInfinity;

    public double Cap { get; set; } = double.PositiveInfinity;

    public List<SignalKind> Kinds { get; } = [];
}
