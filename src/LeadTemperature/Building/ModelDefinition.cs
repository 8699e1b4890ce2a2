namespace LeadTemperature.Building;

/// <summary>What a builder was told, before it is judged.</summary>
internal sealed class ModelDefinition
{
    public string Label { get; set; } = "";

    public List<KindDefinition> Kinds { get; } = [];

    public List<RuleDefinition> Rules { get; } = [];

    public List<GroupDefinition> Groups { get; } = [];

    public ThresholdsDefinition? Thresholds { get; set; }

    public double Floor { get; set; }

    public double Ceiling { get; set; } = double.PositiveInfinity;
}
