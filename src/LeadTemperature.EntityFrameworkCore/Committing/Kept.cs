namespace LeadTemperature.EntityFrameworkCore.Committing;

/// <summary>What became of writing a commit.</summary>
internal enum Kept
{
    /// <summary>All of it is written.</summary>
    All,

    /// <summary>The rep had no slot left.</summary>
    SlotTaken,

    /// <summary>Something stood in its way; what it was has to be found out.</summary>
    Unclear,
}
