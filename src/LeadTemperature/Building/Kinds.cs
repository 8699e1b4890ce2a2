namespace LeadTemperature.Building;

/// <summary>Lists of kinds as a builder is told them.</summary>
internal static class Kinds
{
    /// <summary>The kinds by name, each once.</summary>
    /// <exception cref="ArgumentNullException">The list or one of its kinds is null.</exception>
    public static IReadOnlyList<SignalKind> Of(IEnumerable<SignalKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        SignalKind[] all = [.. kinds];
        Array.ForEach(all, kind => ArgumentNullException.ThrowIfNull(kind, nameof(kinds)));
        return [.. all.Distinct().Order()];
    }
}
