namespace LeadTemperature.Fitting;

/// <summary>What a builder was told, before it is judged.</summary>
internal sealed class FitDefinition<TLead>
    where TLead : notnull
{
    public string Label { get; set; } = "";

    public List<NamedFitRule<TLead>> Rules { get; } = [];

    public GradeCutOffs CutOffs { get; set; } = GradeCutOffs.Default;
}
