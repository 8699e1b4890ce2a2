using LeadTemperature.Responding;
using LeadTemperature.Routing;

namespace LeadTemperature.Tracking;

/// <summary>What is to be kept of one decision about a lead: all of it or nothing.</summary>
/// <remarks>Mutable, so that one object serves many commits. A store keeps what is in it, not the object or its lists. Not thread-safe.</remarks>
public sealed class LeadCommit
{
    /// <summary>The lead as it is after the decision, at the version on which it was decided.</summary>
    public required LeadRecord Record { get; set; }

    /// <summary>The ids of the signals that were recorded, each with its time: none may have been counted before.</summary>
    public List<KeyValuePair<string, DateTimeOffset>> SignalIds { get; } = [];

    /// <summary>What happened to the response, to be appended.</summary>
    public List<ResponseEvent> Events { get; } = [];

    /// <summary>What must be told, in order.</summary>
    public List<LeadMessage> Messages { get; } = [];

    /// <summary>The slot that is taken; null for none.</summary>
    public SlotReservation? Reservation { get; set; }

    /// <summary>The fencing number up to which slots of the lead are free again; null where none is.</summary>
    public long? ReleasedFence { get; set; }

    /// <summary>The lead is erased: nothing of it is kept but the record, which holds nothing, so that late deliveries are refused.</summary>
    public bool IsErasure { get; set; }

    /// <summary>Changes of the rotations of pools, in order.</summary>
    public List<RotationChange> RotationChanges { get; } = [];

    /// <summary>Empties it, but for the record.</summary>
    public void Clear()
    {
        SignalIds.Clear();
        Events.Clear();
        Messages.Clear();
        RotationChanges.Clear();
        Reservation = null;
        ReleasedFence = null;
        IsErasure = false;
    }
}
