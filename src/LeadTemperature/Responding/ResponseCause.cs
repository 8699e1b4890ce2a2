namespace LeadTemperature.Responding;

/// <summary>Why a lead's heat came to notice.</summary>
public enum ResponseCause
{
    /// <summary>A signal made the lead hot.</summary>
    Signal,

    /// <summary>Time alone did: a negative rule faded, a hold was outlived.</summary>
    Time,

    /// <summary>Another scoring model reads it as hot.</summary>
    ModelChange,

    /// <summary>Signals of the past were imported.</summary>
    Backfill,

    /// <summary>Two records of one person, together, are hot.</summary>
    Merge,

    /// <summary>The lead asked to be called again at this time.</summary>
    AgainAt,
}
