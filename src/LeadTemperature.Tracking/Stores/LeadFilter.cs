namespace LeadTemperature.Tracking.Stores;

/// <summary>Which leads a query asks for.</summary>
public enum LeadFilter
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those that another model than the query's read last, by <see cref="LeadRecord.Fingerprint"/>; not those that were merged away.</summary>
    ReadByAnotherModel,

    /// <summary>Those into which an import has put signals that is not settled: <see cref="LeadRecord.IsImported"/>.</summary>
    Imported,

    /// <summary>Those of which the query's rep holds the slot.</summary>
    HeldByRep,
}
