namespace LeadTemperature.Definitions;

/// <summary>
/// What may stand at a place of a definition's JSON. Reader, JSON schema and the table of the documentation follow from the one
/// description in <see cref="ModelShape"/>.
/// </summary>
internal abstract class Shape
{
    /// <summary>What belongs there, as in "a number".</summary>
    public abstract string Noun { get; }

    /// <summary>What is allowed, in words.</summary>
    public abstract string Allowed { get; }
}
