using System.ComponentModel;

namespace LeadTemperature;

/// <summary>What the compiler calls for collection expressions of definitions; write those instead.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DefinitionExpressions
{
    /// <summary>The entries as a dictionary.</summary>
    /// <exception cref="ArgumentException">A name stands twice, or a part is null.</exception>
    public static DefinitionDictionary<T> Dictionary<T>(ReadOnlySpan<KeyValuePair<string, T>> entries)
        where T : class => new(entries.ToArray());

    /// <summary>The items as a set.</summary>
    /// <exception cref="ArgumentNullException">An item is null.</exception>
    public static DefinitionSet<T> Set<T>(ReadOnlySpan<T> items)
        where T : class => new(items.ToArray());
}
