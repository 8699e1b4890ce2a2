using LeadTemperature.Building;

namespace LeadTemperature.Definitions;

/// <summary>
/// Puts what crosses fields behind the faults of the structure. Where the structure has faults, only what they cannot have caused is
/// said: a rule that could not be read whole makes no group empty.
/// </summary>
internal static class CrossingFaults
{
    /// <summary>Codes of what holds for the value of one property, whatever stands elsewhere, but for the names of kinds and groups.</summary>
    private static readonly string[] OfOneProperty = ["unknown-kind", "unknown-group", "alias", "alias-clash", "clears-itself"];

    /// <summary>Codes of what holds for one entry by itself.</summary>
    private static readonly string[] OfOneEntry = ["out-of-range", "order", "limit-needed", "not-for-bursts", "missing", "name"];

    public static void Add(IReadOnlyList<Fault> crossing, FaultList faults, string prefix)
    {
        string[] unsound = [.. faults.Faults.Select(f => f.Path)];
        foreach (Fault fault in crossing)
        {
            string path = prefix + fault.Path;
            if (unsound.Length == 0 || MayBeSaid(fault.Code, path, prefix, unsound))
            {
                faults.Add(fault with { Path = fault.Path == "$" ? "$" : path });
            }
        }
    }

    private static bool MayBeSaid(string code, string path, string prefix, string[] unsound)
    {
        return OfOneProperty.Contains(code) ? !unsound.Any(u => HidesNames(u, prefix) || IsWithin(path, u))
            : OfOneEntry.Contains(code) && !unsound.Any(u => IsWithin(u, EntryOf(path, prefix)) || IsWithin(path, u));
    }

    /// <summary>Whether kinds or groups are not known because of a fault: of the whole, of a section, or of an entry's name or type.</summary>
    private static bool HidesNames(string unsound, string prefix) => unsound == "$" || unsound.Length < prefix.Length
        || (EntryOf(unsound, prefix) == unsound && (IsWithin(unsound, prefix + "Kinds") || IsWithin(unsound, prefix + "Groups")));

    /// <summary>The section, or in a section of entries the entry, that a path leads into.</summary>
    private static string EntryOf(string path, string prefix)
    {
        string rest = path[prefix.Length..];
        int dot = rest.IndexOf('.', StringComparison.Ordinal);
        string section = dot < 0 ? rest : rest[..dot];
        int next = dot < 0 || section is not ("Kinds" or "Rules" or "Groups") ? -1 : rest.IndexOf('.', dot + 1);
        return prefix + (section is "Kinds" or "Rules" or "Groups" ? (next < 0 ? rest : rest[..next]) : section);
    }

    private static bool IsWithin(string path, string whole) =>
        path.StartsWith(whole, StringComparison.Ordinal) && (path.Length == whole.Length || path[whole.Length] == '.');
}
