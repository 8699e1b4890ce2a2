namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>A rep as one would keep it in one's own table.</summary>
internal sealed record LinqRep(
    int Id,
    bool IsActive,
    HashSet<string> Skills,
    HashSet<string> Territories,
    int Capacity,
    TimeZoneInfo Zone,
    List<LinqShift> Shifts,
    List<(DateTimeOffset From, DateTimeOffset To)> OutOfOffice,
    long Turn);
