using LeadTemperature.Responding;
using LeadTemperature.Routing;

namespace LeadTemperature.Tracking.Stores;

/// <summary>What is to be kept of one decision about a lead: all of it or nothing.</summary>
/// <remarks>Mutable, so that one object serves many commits. A store keeps what is in it, not the object or its lists. Not thread-safe.</remarks>
public sealed class LeadCommit
{
    /// <summary>The lead as it is after the decision, at the version on which it was decided.</summary>
    public required LeadRecord Record { get; set; }

    /// <summary>The number of the models on which it was decided: <see cref="ModelReading.Epoch"/>.</summary>
    public long Epoch { get; set; }

    /// <summary>The temperature of the row that it was decided on: before the decision, and before what time alone has changed since.</summary>
    public Temperature Before { get; set; }

    /// <summary>The answers to the lead before the decision; null where it had none. What figures are counted from (<see cref="SpeedToLeadReport"/>).</summary>
    public ResponseState? ResponseBefore { get; set; }

    /// <summary>The ids of the signals that were recorded: none may have been counted before.</summary>
    public List<CountedSignal> SignalIds { get; } = [];

    /// <summary>Where the outcome is <see cref="CommitOutcome.AlreadyCounted"/>, those of <see cref="SignalIds"/> that were counted before; the store fills it.</summary>
    public List<string> CountedBefore { get; } = [];

    /// <summary>What happened to the response, to be appended.</summary>
    public List<ResponseEvent> Events { get; } = [];

    /// <summary>What must be told, in order.</summary>
    public List<LeadMessage> Messages { get; } = [];

    /// <summary>The slot that is taken; null for none.</summary>
    public SlotReservation? Reservation { get; set; }

    /// <summary>The fencing number up to which slots of the lead are free again; null where none is.</summary>
    public long? ReleasedFence { get; set; }

    /// <summary>Changes of the rotations of pools, in order.</summary>
    public List<RotationChange> RotationChanges { get; } = [];

    /// <summary>
    /// The lead is erased, and so are the leads that were merged into it (<see cref="LeadRecord.Aliases"/>): records, ids, events, messages
    /// and slots are deleted. What is kept is a keyed hash of each id, by which late deliveries are refused, and a count.
    /// </summary>
    public bool IsErasure { get; set; }

    /// <summary>Empties it, but for the record.</summary>
    public void Clear()
    {
        SignalIds.Clear();
        CountedBefore.Clear();
        Events.Clear();
        Messages.Clear();
        RotationChanges.Clear();
        Reservation = null;
        ReleasedFence = null;
        IsErasure = false;
        Before = Temperature.Cold;
        ResponseBefore = null;
    }
}
