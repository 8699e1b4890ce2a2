namespace LeadTemperature.EntityFrameworkCore;

/// <summary>The tables that leads are kept in.</summary>
public enum LeadTable
{
    /// <summary>A row for each lead: what is remembered, the temperature when it was written, the answers to it.</summary>
    Leads,

    /// <summary>The ids of counted signals, by which each counts once.</summary>
    SignalIds,

    /// <summary>What happened to responses.</summary>
    Events,

    /// <summary>What must be told, and what was given up.</summary>
    Messages,

    /// <summary>How many slots of each rep are held.</summary>
    Loads,

    /// <summary>The rotation of each pool.</summary>
    Rotations,

    /// <summary>The scoring models.</summary>
    Models,

    /// <summary>When duty was last told of waiting leads of a scope.</summary>
    Scopes,

    /// <summary>Keyed hashes of the ids of erased leads.</summary>
    Tombstones,

    /// <summary>What the store itself has to know: the number of model changes, the key of the hashes.</summary>
    Settings,
}
