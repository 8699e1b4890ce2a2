namespace LeadTemperature.Tracking;

/// <summary>What became of what the tracker was told.</summary>
public enum LeadUpdateKind
{
    /// <summary>It is kept, and counts.</summary>
    Recorded,

    /// <summary>It was known already; nothing changed.</summary>
    Duplicate,

    /// <summary>It was refused, with the reasons; nothing of it is kept.</summary>
    Refused,

    /// <summary>The lead was erased; nothing of it is kept.</summary>
    Erased,
}
