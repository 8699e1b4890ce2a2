using LeadTemperature.Signals;

namespace LeadTemperature.Definitions;

/// <summary>Texts in quotes, as faults show them.</summary>
internal static class Quoted
{
    public static string? Of(string? text) => text is null ? null : $"\"{text}\"";

    /// <summary>The candidate that somebody meant, in quotes; null where none is near. Other letter case is nearest.</summary>
    public static string? Nearest(IReadOnlyList<string> candidates, string name) => Of(
        candidates.FirstOrDefault(c => c.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? NearestName.Among(candidates, name));
}
