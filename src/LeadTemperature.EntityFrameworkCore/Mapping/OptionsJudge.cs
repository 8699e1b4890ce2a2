namespace LeadTemperature.EntityFrameworkCore.Mapping;

/// <summary>Judges the options of the store, by themselves and against the tables.</summary>
internal static class OptionsJudge
{
    private const int ShortestKey = 16;

    /// <exception cref="LeadStoreException">There is a fault; all are listed.</exception>
    public static void Demand(EntityFrameworkCoreOptions options)
    {
        List<Fault> faults = [];
        if (options.HashKey is { Length: < ShortestKey } key)
        {
            faults.Add(new Fault("HashKey", "too-short", FormattableString.Invariant($"{key.Length} bytes"), "are too few", "at least 16 bytes"));
        }

        Between(faults, "EventRetention", options.EventRetention, TimeSpan.FromDays(1), TimeSpan.FromDays(36_500), "at least a day");
        Between(faults, "PurgeEvery", options.PurgeEvery, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1), "a minute to a day");
        Between(faults, "BusyTimeout", options.BusyTimeout, TimeSpan.Zero, TimeSpan.FromMinutes(10), "0 to 10 minutes");
        if (options.MostConnections is < 1 or > 1_000)
        {
            faults.Add(new Fault("MostConnections", "out-of-range", FormattableString.Invariant($"{options.MostConnections}"), "is out of range", "1 to 1000"));
        }

        Throw(faults);
    }

    /// <exception cref="LeadStoreException">Ids are said to be of another type than the tables have.</exception>
    public static void Demand(EntityFrameworkCoreOptions options, TableNames names)
    {
        List<Fault> faults = [];
        Same(faults, "LeadIds", options.Leads, names.Leads);
        Same(faults, "RepIds", options.Reps, names.Reps);
        Throw(faults);
    }

    private static void Same(List<Fault> faults, string path, IdForm? said, IdForm mapped)
    {
        if (said is not null && said.ColumnType != mapped.ColumnType)
        {
            faults.Add(new Fault(path, "id-type", said.ColumnType.Name, "is not what the tables have", mapped.ColumnType.Name, $"UseLeadTemperature(o => o.{path}<{said.ColumnType.Name}>())"));
        }
    }

    private static void Between(List<Fault> faults, string path, TimeSpan? span, TimeSpan least, TimeSpan most, string allowed)
    {
        if (span < least || span > most)
        {
            faults.Add(new Fault(path, "out-of-range", $"{span:c}", "is out of range", allowed, $"{(span < least ? least : most):c}"));
        }
    }

    private static void Throw(List<Fault> faults)
    {
        if (faults.Count > 0)
        {
            throw new LeadStoreException(faults);
        }
    }
}
