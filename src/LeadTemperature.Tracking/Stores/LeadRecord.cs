using LeadTemperature.Responding;
using LeadTemperature.Topics;

namespace LeadTemperature.Tracking.Stores;

/// <summary>A lead as it is kept: what is remembered of its signals, its temperature when it was last written, its response.</summary>
/// <remarks>
/// <para>
/// Mutable, so that one object serves many reads: a store fills it, the tracker changes it, a store keeps what is in it. Neither keeps the
/// object. Not thread-safe.
/// </para>
/// <para>
/// The temperature of a row is right without a job: the lead is hot from <see cref="HotFrom"/> until <see cref="HotUntil"/>, warm until
/// <see cref="WarmUntil"/>, and that holds until <see cref="ValidUntil"/>. A row past that has to be assessed.
/// </para>
/// </remarks>
public sealed class LeadRecord
{
    /// <summary>Makes an empty record.</summary>
    /// <param name="model">The model by which bytes of a state are read into it.</param>
    public LeadRecord(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Model = model;
        State = model.CreateState();
    }

    /// <summary>The model by which bytes of a state are read into it (<see cref="ReadState"/>).</summary>
    public ScoringModel Model { get; set; }

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

    /// <summary>The fingerprint of the model that read them; empty for none.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>The first instant at which the lead is hot, as far as the row knows; null for never. Where it was hot when it was written: a minute before its newest signal, so that a clock which is a little behind does not hide it.</summary>
    public DateTimeOffset? HotFrom { get; set; }

    /// <summary>The first instant after <see cref="HotFrom"/> at which it is not; null for never.</summary>
    public DateTimeOffset? HotUntil { get; set; }

    /// <summary>The first instant at which it is cold; null for never, and for a lead that is cold.</summary>
    public DateTimeOffset? WarmUntil { get; set; }

    /// <summary>Up to when, exclusive, <see cref="HotFrom"/> and <see cref="HotUntil"/> say all that there is to say; null for ever.</summary>
    public DateTimeOffset? ValidUntil { get; set; }

    /// <summary>When to look at the temperature again if nothing happens before; null for never.</summary>
    public DateTimeOffset? TemperatureDue { get; set; }

    /// <summary>The answers to the lead; null where it never had any.</summary>
    public ResponseState? Response { get; set; }

    /// <summary>When to look for a rep; null where none is looked for.</summary>
    public DateTimeOffset? RoutingDue { get; set; }

    /// <summary>What a hot lead waits for that no live signal made hot: its turn to be answered. Null where it does not wait.</summary>
    public LeadWait? Wait { get; set; }

    /// <summary>Signals of its past were imported, and the import has not ended: until then only a live signal opens a response.</summary>
    public bool IsImported { get; set; }

    /// <summary>The leads that were merged into this one, directly or through others.</summary>
    public IReadOnlyList<LeadId> Aliases { get; set; } = [];

    /// <summary>When something is due for this lead: its temperature, its response or its routing; null for never.</summary>
    public DateTimeOffset? NextDue => Earlier(Earlier(TemperatureDue, Response?.NextDue), RoutingDue);

    /// <summary>When its response is due; null where none is open.</summary>
    public DateTimeOffset? ResponseDue => Response?.Open is null ? null : Response.NextDue;

    /// <summary>Whether the row says that the lead is hot at an instant; only before <see cref="ValidUntil"/>.</summary>
    public bool IsHotAt(DateTimeOffset instant) => HotFrom <= instant && !(HotUntil <= instant);

    /// <summary>Whether the row says what the lead's temperature is at an instant.</summary>
    public bool IsValidAt(DateTimeOffset instant) => !(ValidUntil <= instant);

    /// <summary>Reads what <see cref="LeadState.ToBytes"/> wrote into <see cref="State"/>.</summary>
    /// <exception cref="StateFormatException">The bytes are not a state.</exception>
    public void ReadState(ReadOnlySpan<byte> bytes) => Model.ReadState(bytes, State);

    /// <summary>Makes it the record of a lead that is not kept.</summary>
    public void Clear(LeadKey key)
    {
        Forget();
        Key = key;
        Version = 0;
        AsOf = default;
        Fingerprint = "";
        Response = null;
        RoutingDue = null;
        IsImported = false;
        Aliases = [];
    }

    /// <summary>Forgets all that is known of the lead's signals, as where it was merged away.</summary>
    public void Forget()
    {
        State.Clear();
        Topics = null;
        NewestSignalId = null;
        Temperature = Temperature.Cold;
        Score = 0;
        HotFrom = null;
        HotUntil = null;
        WarmUntil = null;
        ValidUntil = null;
        TemperatureDue = null;
        Wait = null;
    }

    /// <summary>Makes another record equal to this one.</summary>
    public void CopyTo(LeadRecord other)
    {
        ArgumentNullException.ThrowIfNull(other);
        State.CopyTo(other.State);
        other.Key = Key;
        other.Version = Version;
        other.Topics = Topics;
        other.NewestSignalId = NewestSignalId;
        other.Temperature = Temperature;
        other.Score = Score;
        other.AsOf = AsOf;
        other.Fingerprint = Fingerprint;
        other.HotFrom = HotFrom;
        other.HotUntil = HotUntil;
        other.WarmUntil = WarmUntil;
        other.ValidUntil = ValidUntil;
        other.TemperatureDue = TemperatureDue;
        other.Response = Response;
        other.RoutingDue = RoutingDue;
        other.Wait = Wait;
        other.IsImported = IsImported;
        other.Aliases = Aliases;
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? left, DateTimeOffset? right) => left < right || right is null ? left : right;
}
