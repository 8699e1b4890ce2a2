using LeadTemperature;
using LeadTemperature.Responding;

namespace Quickstart.Playing;

/// <summary>A lead in a play: what is remembered of its signals, and where its response stands.</summary>
public sealed class PlayedLead(LeadId id, LeadState signals)
{
    /// <summary>What is remembered of its signals.</summary>
    public LeadState Signals { get; } = signals;

    /// <summary>Its temperature at the last look.</summary>
    public Temperature? Temperature { get; set; }

    /// <summary>When to look again if no signal comes before; null for never.</summary>
    public DateTimeOffset? NextLook { get; set; }

    /// <summary>Where its response stands.</summary>
    public ResponseState Response { get; set; } = ResponseState.Of(id);
}
