using System.Globalization;
using System.Text;
using LeadTemperature.Previewing;

namespace LeadTemperature;

/// <summary>What a <see cref="ModelPreview"/> found. Immutable.</summary>
/// <remarks>Leads that one of the models cannot read are counted as such and nowhere else.</remarks>
/// <typeparam name="TId">The type of the ids.</typeparam>
public sealed class PreviewReport<TId>
{
    private const int Temperatures = 3;

    private readonly long[] _counts;

    internal PreviewReport(
        long[] counts,
        IReadOnlyList<PreviewedChange<TId>> changes,
        IReadOnlyList<HotLoad> hotLoads,
        UnreadableLeads<TId> unreadable,
        UnreadableLeads<TId> unreadableByCurrent)
    {
        _counts = counts;
        Changes = changes;
        HotLoads = hotLoads;
        Unreadable = unreadable;
        UnreadableByCurrent = unreadableByCurrent;
    }

    /// <summary>How many leads both models read.</summary>
    public long Compared => _counts.Sum();

    /// <summary>How many of them have another temperature under the proposed model.</summary>
    public long Changed => Changes.Sum(c => c.Count);

    /// <summary>Each change of temperature that some lead makes, by the temperature it has and then by the one it gets, cold first.</summary>
    public IReadOnlyList<PreviewedChange<TId>> Changes { get; }

    /// <summary>How many leads are hot at the instant and at each whole day after it, if nothing else happens.</summary>
    public IReadOnlyList<HotLoad> HotLoads { get; }

    /// <summary>The leads that the proposed model cannot read. They have to be rebuilt from their signals before it takes over.</summary>
    public UnreadableLeads<TId> Unreadable { get; }

    /// <summary>The leads that the model in use cannot read: states of an older model that nobody has rebuilt.</summary>
    public UnreadableLeads<TId> UnreadableByCurrent { get; }

    /// <summary>How many leads have one temperature under the model in use and another, or the same, under the proposed one.</summary>
    public long Count(Temperature from, Temperature to) =>
        Enum.IsDefined(from) && Enum.IsDefined(to) ? _counts[((int)from * Temperatures) + (int)to] : 0;

    /// <summary>The report as text for people, invariant.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{Changed} of {Compared} leads change");
        foreach (PreviewedChange<TId> change in Changes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {change}");
        }

        foreach (HotLoad load in HotLoads)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{load}");
        }

        Describe(text, "the proposed model", Unreadable);
        Describe(text, "the model in use", UnreadableByCurrent);
        return text.ToString();
    }

    private static void Describe(StringBuilder text, string model, UnreadableLeads<TId> unreadable)
    {
        if (unreadable.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{unreadable.Count} leads cannot be read by {model} ({NamedLeads.Of(unreadable.First, unreadable.Count)})");
        }

        foreach (MissingFeature missing in unreadable.Missing)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {missing}");
        }
    }
}
