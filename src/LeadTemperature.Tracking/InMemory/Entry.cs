using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>A lead in a shard. Everything of it but <see cref="Home"/> and <see cref="Scope"/> is read and written under that shard's lock, unless said.</summary>
internal sealed class Entry(Shard home, ScopeContent scope, LeadRecord like)
{
    public Shard Home { get; } = home;

    public ScopeContent Scope { get; } = scope;

    /// <summary>The record as it was last committed; never handed out.</summary>
    public LeadRecord Kept { get; } = new(like.Model);

    /// <summary>The ids of counted signals; null while there is none.</summary>
    public SignalIds? SignalIds { get; set; }

    /// <summary>All events, oldest first; null while there is none.</summary>
    public List<ResponseEvent>? Events { get; set; }

    /// <summary>The messages to deliver; null while there is none.</summary>
    public Mailbox? Mail { get; set; }

    /// <summary>The lead was erased: whoever holds the entry still finds nothing in it.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Until when the lead is leased, in ticks of the store's clock; never where it is not.</summary>
    public long LeaseUntil { get; set; } = Agenda<Entry>.Never;

    /// <summary>When something is due, in ticks; never while the lead is leased.</summary>
    public long DueAt => LeaseUntil == Agenda<Entry>.Never ? _due : Agenda<Entry>.Never;

    /// <summary>The places in the two agendas of a shard.</summary>
    public long DueQueued { get; set; } = Agenda<Entry>.Never;

    public long LeaseQueued { get; set; } = Agenda<Entry>.Never;

    /// <summary>The number among the leads of the scope, in the order in which they came. Under the scope's lock.</summary>
    public long Number { get; set; }

    /// <summary>The place among the leads of the scope that may be hot; nothing where it is not among them. Under the scope's lock.</summary>
    public int HotPlace { get; set; }

    /// <summary>The lead is among those of its scope that may be hot.</summary>
    public bool IsListedHot { get; set; }

    /// <summary>The row may say that the lead is hot at some instant, or does not say for some.</summary>
    public bool MayBeHot => Kept.HotFrom is not null || Kept.ValidUntil is not null;

    private long _due = Agenda<Entry>.Never;

    /// <summary>Keeps what a record says.</summary>
    public void Keep(LeadRecord record)
    {
        IReadOnlyList<LeadId> aliases = ReferenceEquals(record.Aliases, Kept.Aliases) ? Kept.Aliases : Array.AsReadOnly([.. record.Aliases]);
        string fingerprint = record.Fingerprint == Kept.Fingerprint ? Kept.Fingerprint : record.Fingerprint;
        LeadKey key = new(Scope.Name, record.Key.Lead);
        record.CopyTo(Kept);
        Kept.Key = key;
        Kept.Model = record.Model;
        Kept.Aliases = aliases;
        Kept.Fingerprint = fingerprint;
        LeaseUntil = Agenda<Entry>.Never;
        _due = Kept.NextDue?.UtcTicks ?? Agenda<Entry>.Never;
    }

    /// <summary>Forgets everything.</summary>
    public void Wipe()
    {
        IsGone = true;
        Kept.Clear(default);
        SignalIds = null;
        Events = null;
        Mail?.Clear();
        Mail = null;
        LeaseUntil = Agenda<Entry>.Never;
        _due = Agenda<Entry>.Never;
    }
}
