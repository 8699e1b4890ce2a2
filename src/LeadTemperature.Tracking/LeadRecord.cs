using LeadTemperature.Responding;
using LeadTemperature.Topics;

namespace LeadTemperature.Tracking;

/// <summary>A lead as it is kept: what is remembered of its signals, its temperature when it was last written, its response.</summary>
/// <remarks>
/// Mutable, so that one object serves many reads: a store fills it, the tracker changes it, a store keeps what is in it. Neither keeps the
/// object. Not thread-safe.
/// </remarks>
public sealed class LeadRecord
{
    /// <summary>Makes an empty record.</summary>
    /// <param name="state">A state to read into; its content does not matter.</param>
    public LeadRecord(LeadState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        State = state;
    }

    /// <summary>The lead.</summary>
    public LeadKey Key { get; set; }

    /// <summary>How often it was written; 0 for a lead that is not kept yet. What is written next is written on this version only.</summary>
    public long Version { get; set; }

    /// <summary>What is remembered of the lead's signals. A store copies into it and from it.</summary>
    public LeadState State { get; }

    /// <summary>The topics of the lead's signals; null where it had none. Not changed in place: whoever records one does so in a copy.</summary>
    public LeadTopics? Topics { get; set; }

    /// <summary>The id of the newest signal that has one; null for none.</summary>
    public string? NewestSignalId { get; set; }

    /// <summary>The temperature that the lead is known to have had at <see cref="AsOf"/>; a model with a band reads on from it.</summary>
    public Temperature Temperature { get; set; }

    /// <summary>The score then.</summary>
    public double Score { get; set; }

    /// <summary>When temperature and score were read, UTC.</summary>
    public DateTimeOffset AsOf { get; set; }

    /// <summary>The fingerprint of the model that read them.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>When to look at the temperature again if nothing happens before; null for never.</summary>
    public DateTimeOffset? TemperatureDue { get; set; }

    /// <summary>The answers to the lead; null where it never had any.</summary>
    public ResponseState? Response { get; set; }

    /// <summary>When something is due for this lead: its temperature or its response; null for never.</summary>
    public DateTimeOffset? NextDue => (TemperatureDue, Response?.NextDue) switch
    {
        ({ } temperature, { } response) => temperature < response ? temperature : response,
        var (temperature, response) => temperature ?? response,
    };
}
