using LeadTemperature.Previewing;

namespace LeadTemperature;

/// <summary>The leads that have one temperature under the model in use and another under the one that might take over.</summary>
/// <typeparam name="TId">The type of the ids.</typeparam>
public sealed class PreviewedChange<TId>
{
    internal PreviewedChange(Temperature from, Temperature to, long count, IReadOnlyList<TId> first)
    {
        From = from;
        To = to;
        Count = count;
        First = first;
    }

    /// <summary>The temperature under the model in use.</summary>
    public Temperature From { get; }

    /// <summary>The temperature under the one that might take over.</summary>
    public Temperature To { get; }

    /// <summary>How many leads change so.</summary>
    public long Count { get; }

    /// <summary>The first of them, as many as the preview was asked to name.</summary>
    public IReadOnlyList<TId> First { get; }

    /// <summary>In one line, invariant: <c>Cold to Warm: 3 (ada, bob, eve)</c>, with … where not all are named.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{From} to {To}: {Count} ({NamedLeads.Of(First, Count)})");
}
