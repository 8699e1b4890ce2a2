namespace LeadTemperature.Tracking.Configuring;

/// <summary>The faults of an object's keys, to which those are added that cross them.</summary>
/// <param name="All">All faults of the section, in which new ones are put.</param>
/// <param name="Before">How many of them there were before those of the object.</param>
internal readonly record struct FaultsSoFar(List<Fault> All, int Before)
{
    /// <summary>Whether something at a path, above it or below it has a fault already.</summary>
    public bool Touch(string path) => All.Skip(Before).Any(f => IsWithin(f.Path, path) || IsWithin(path, f.Path));

    private static bool IsWithin(string path, string whole) =>
        path.StartsWith(whole, StringComparison.Ordinal) && (path.Length == whole.Length || path[whole.Length] == '.');
}
