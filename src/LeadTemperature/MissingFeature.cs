namespace LeadTemperature;

/// <summary>A feature that a model needs and some leads' states do not keep.</summary>
/// <param name="Feature">The feature, in words.</param>
/// <param name="Leads">How many of the leads lack it.</param>
public readonly record struct MissingFeature(string Feature, long Leads)
{
    /// <summary>In one line, invariant: <c>last(demo-request): 3 leads</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Feature}: {Leads} leads");
}
