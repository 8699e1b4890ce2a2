using System.Globalization;
using LeadTemperature.Internal;

namespace LeadTemperature.Previewing;

/// <summary>The leads that a report names, as text.</summary>
internal static class NamedLeads
{
    /// <summary>The ids with commas between them, invariant and in one line, with … where not all are named.</summary>
    public static string Of<TId>(IReadOnlyList<TId> first, long count) =>
        string.Join(", ", first.Select(id => OneLine.Of(string.Create(CultureInfo.InvariantCulture, $"{id}")))) + (first.Count < count ? ", …" : "");
}
