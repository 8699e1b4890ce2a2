using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>Counts the days of a burst while a history is read newest first.</summary>
internal struct LoopBurst(int rule, BurstRow row)
{
    private const double MicrosPerDay = 86_400e6;

    private readonly long _within = (long)(row.WithinDays * MicrosPerDay);
    private readonly int _atLeast = row.DistinctDays;
    private long _day;
    private int _count;

    public int Rule { get; } = rule;

    public readonly double Share => _count >= _atLeast ? 1 : 0;

    public void Start()
    {
        _day = -1;
        _count = 0;
    }

    public void Add(long at, long age)
    {
        if (age > _within)
        {
            return;
        }

        long day = at / (long)MicrosPerDay;
        if (day != _day)
        {
            _day = day;
            _count++;
        }
    }
}
