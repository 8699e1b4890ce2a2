namespace LeadTemperature.Building;

/// <summary>Where a fault is: names with dots between them.</summary>
internal static class FaultPath
{
    /// <summary>What is shown of a name: more than any sound one has, but for the ids of rules that follow from many kinds.</summary>
    private const int LongestName = 128;

    /// <summary>What stands under a name at a path. A long name is cut, so that what stands behind it is seen, and paths of hostile input stay short.</summary>
    public static string Of(string path, string name)
    {
        string shown = name.Length > LongestName ? $"{name.AsSpan(0, LongestName)}…" : name;
        return path.Length == 0 ? shown : $"{path}.{shown}";
    }
}
