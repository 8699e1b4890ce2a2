using LeadTemperature.Routing;

namespace LeadTemperature.Tracking;

/// <summary>What routing needs to know of a lead beyond what it did.</summary>
/// <remarks>Immutable, as long as the lists given are not changed.</remarks>
public sealed record LeadProfile
{
    /// <summary>Who owns the lead's record; null for nobody.</summary>
    public RepId? RecordOwner { get; init; }

    /// <summary>Who owns the lead's account; null for nobody.</summary>
    public RepId? AccountOwner { get; init; }

    /// <summary>Where the lead is; null where that does not matter.</summary>
    public string? Territory { get; init; }

    /// <summary>What a rep has to be able to do; nothing unless said.</summary>
    public NameSet RequiredSkills { get; init; } = NameSet.Empty;

    /// <summary>The pools to look in, in order; empty, as unless said, for all of the router in theirs.</summary>
    public IReadOnlyList<string> Pools { get; init; } = [];
}
