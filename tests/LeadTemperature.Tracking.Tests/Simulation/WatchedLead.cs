using LeadTemperature.Responding;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>A lead as the observer saw it last.</summary>
internal sealed class WatchedLead(LeadKey key)
{
    public LeadKey Key { get; } = key;

    /// <summary>What its events make so far.</summary>
    public ResponseState Response { get; set; } = ResponseState.Of(key.Lead);

    /// <summary>The highest fencing number of its events.</summary>
    public long Fence { get; set; }

    /// <summary>How many responses have opened and not closed.</summary>
    public int Open { get; set; }

    /// <summary>It waits for its turn since a time at which no import was under way for it.</summary>
    public bool IsInTurn { get; set; }

    public RepId? Holder { get; set; }
}
