using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>The most recent signals of some kinds: their times, and their magnitudes where a rule needs them.</summary>
/// <remarks>
/// With <paramref name="Distinct"/> above 0, signals within one such span of time are one entry, at the newest time among them. The
/// id stands for kinds and span; how many entries are kept, and whether with magnitudes, is said beside it.
/// </remarks>
internal sealed record TimesFeature(ulong Id, string Name, long Distinct, int Capacity, bool HasMagnitudes)
{
    /// <summary>The most entries that are ever kept: 64 that count and one more, to see that an upper count is passed.</summary>
    public const int MaxCapacity = 65;

    /// <summary>Cells taken: a count, the times, and as many magnitudes.</summary>
    public int CellCount => 1 + (Capacity * (HasMagnitudes ? 2 : 1));

    public string Text => $"{Name}, {Capacity} most recent{(HasMagnitudes ? " with magnitudes" : "")}";

    public static TimesFeature Of(IEnumerable<SignalKind> kinds, long distinct, int capacity, bool hasMagnitudes)
    {
        string name = $"times({string.Join(',', kinds)}{(distinct == 0 ? "" : $"; one a {DurationText.Of(distinct)}")})";
        return new TimesFeature(StableHash.Of64(name), name, distinct, capacity, hasMagnitudes);
    }
}
