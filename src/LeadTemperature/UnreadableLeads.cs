namespace LeadTemperature;

/// <summary>The leads whose states do not keep what a model needs.</summary>
/// <typeparam name="TId">The type of the ids.</typeparam>
public sealed class UnreadableLeads<TId>
{
    internal UnreadableLeads(long count, IReadOnlyList<TId> first, IReadOnlyList<MissingFeature> missing)
    {
        Count = count;
        First = first;
        Missing = missing;
    }

    /// <summary>How many leads.</summary>
    public long Count { get; }

    /// <summary>The first of them, as many as the preview was asked to name.</summary>
    public IReadOnlyList<TId> First { get; }

    /// <summary>What is missing, and from how many of them; the most frequent first.</summary>
    public IReadOnlyList<MissingFeature> Missing { get; }
}
