using System.Runtime.CompilerServices;

namespace LeadTemperature.Calendars;

/// <summary>
/// The clocks of zones, each made once and shared by all calendars: two hundred reps in one zone need one table, not two hundred. A
/// memory of nothing but what the machine's data say; it forgets a clock with the zone that the framework has forgotten. Thread-safe.
/// </summary>
internal sealed class ZoneClocks
{
    private static readonly ZoneClocks Shared = new();

    private readonly ConditionalWeakTable<TimeZoneInfo, ZoneClock> _clocks = [];

    private ZoneClocks()
    {
    }

    public static ZoneClock Of(TimeZoneInfo zone) => Shared._clocks.GetValue(zone, z => new ZoneClock(z));
}
