using LeadTemperature.Building;
using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Routing.Judging;

/// <summary>Judges the names that routing is handed. Pools, filters and codes are kebab-case; what a lead is about, and where, is the application's own text.</summary>
internal static class RoutingNames
{
    public const int MaxLength = 128;

    public const string AllowedText = "1 to 128 characters without control characters or outer white space";

    public static bool IsReason(RefusalReason reason) => reason.Code is not null && KindName.IsKebabCase(reason.Code) && !string.IsNullOrWhiteSpace(reason.Words) && !HasControl(reason.Words);

    public static void Text(this FaultList faults, string path, string? name)
    {
        if (!IsText(name))
        {
            faults.Add(path, "name", name is null ? "null" : $"\"{name}\"", "cannot be a name", AllowedText);
        }
    }

    public static void Texts(this FaultList faults, string path, IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            faults.Text(path, name);
        }
    }

    public static void Id(this FaultList faults, string path, bool isValid, string id)
    {
        if (!isValid)
        {
            faults.Add(path, "id", $"\"{id}\"", "is no id", IdValue.Allowed);
        }
    }

    public static void KnownPool(this FaultList faults, string path, string? pool, PoolTable pools)
    {
        if (!faults.IsFull && (pool is null || !pools.Contains(pool)))
        {
            string? nearest = pool is null ? null : NearestName.Among(pools.Names, pool);
            faults.Add(
                path, "unknown-pool", pool is null ? "null" : $"\"{pool}\"", "is not a pool of the router", string.Join(", ", pools.Names), nearest is null ? null : $"\"{nearest}\"");
        }
    }

    private static bool IsText(string? name) =>
        name is { Length: > 0 and <= MaxLength } && !char.IsWhiteSpace(name[0]) && !char.IsWhiteSpace(name[^1]) && !HasControl(name) && WellFormed.Is(name);

    private static bool HasControl(string name)
    {
        foreach (char c in name)
        {
            if (char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }
}
