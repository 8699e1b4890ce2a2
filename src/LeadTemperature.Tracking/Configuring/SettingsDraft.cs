using LeadTemperature.Responding;
using Microsoft.Extensions.Configuration;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>What a section says, while it is read.</summary>
internal sealed class SettingsDraft
{
    /// <summary>Models by scope, whatever its letter case; that of all scopes without one under an empty one.</summary>
    public Dictionary<string, ScoringModel> Models { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where there is no policy in the section, or none that is sound.</summary>
    public ResponsePolicy? Policy { get; set; }

    /// <summary>Names of selectors by pool.</summary>
    public Dictionary<string, string> Pools { get; } = new(StringComparer.Ordinal);

    /// <summary>Pools that are asked before all others.</summary>
    public List<string> PoolOrder { get; } = [];

    /// <summary>How the tracker runs, as far as the section says it.</summary>
    public TrackerOptions Tracker { get; set; } = new();

    /// <summary>The part of the section that says it.</summary>
    public IConfiguration? TrackerSection { get; set; }
}
