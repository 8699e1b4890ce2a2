using System.Diagnostics.CodeAnalysis;
using LeadTemperature.Building;
using LeadTemperature.Signals;

namespace LeadTemperature.Calendars;

/// <summary>Finds zones by their names in the IANA time zone database, such as <c>Europe/Berlin</c>.</summary>
internal static class ZoneFinder
{
    private const string Allowed = "a name of the IANA time zone database, such as \"Europe/Berlin\"";

    /// <summary>What stands among the zones and is none of the database: what a machine is set to, and other ways of counting seconds.</summary>
    private static readonly string[] NoNames = ["localtime", "posixrules", "posix/", "right/"];

    /// <remarks>
    /// Names are taken as they are written. The framework minds case on some machines and not on others, and once it has found a zone
    /// no more.
    /// </remarks>
    public static bool TryFind(string name, FaultList faults, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        if (name == TimeZoneInfo.Utc.Id)
        {
            zone = TimeZoneInfo.Utc;
            return true;
        }

        if (IsName(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone) && zone.HasIanaId && zone.Id == name)
        {
            return true;
        }

        zone = null;
        faults.Add(Unknown(name, [.. TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId).Select(z => z.Id)]));
        return false;
    }

    /// <summary>The fault of a zone that is not found among those that the machine knows.</summary>
    public static Fault Unknown(string name, IReadOnlyCollection<string> known) => known.Any(k => k.Contains('/', StringComparison.Ordinal))
        ? new Fault("Zone", "unknown-zone", $"\"{name}\"", "is not a time zone", Allowed, Nearest(name, known) is { } nearest ? $"\"{nearest}\"" : null)
        : new Fault("Zone", "no-zone-data", $"\"{name}\"", "cannot be found: this machine has no time zone data", "\"UTC\", or any zone where tzdata is installed");

    /// <summary>The same but for case; a zone of that name of another system; few letters away; or the zone of that city.</summary>
    private static string? Nearest(string name, IReadOnlyCollection<string> known) =>
        known.FirstOrDefault(k => k.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? (TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out string? converted) ? converted : null)
        ?? NearestName.Among(known, name)
        ?? known.FirstOrDefault(k => k.EndsWith($"/{name.Trim().Replace(' ', '_')}", StringComparison.OrdinalIgnoreCase));

    private static bool IsName(string name) => !NoNames.Any(n => name.StartsWith(n, StringComparison.OrdinalIgnoreCase));
}
