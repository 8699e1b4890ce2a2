using System.Collections;
using System.Runtime.CompilerServices;

namespace LeadTemperature.Routing;

/// <summary>A set of names: pools, skills, territories or topics. Written as a list: <c>Skills = ["german", "leasing"]</c>.</summary>
/// <remarks>
/// Names are compared ordinally, so case counts. Two sets of the same names are equal. Nothing is judged here: a name that may not
/// stand is refused by whoever is handed the set. Enumerated in ordinal order, each name once. Immutable.
/// </remarks>
[CollectionBuilder(typeof(NameSet), nameof(Create))]
public sealed class NameSet : IReadOnlyCollection<string>, IEquatable<NameSet>
{
    private readonly string[] _names;

    private NameSet(string[] names) => _names = names;

    /// <summary>No names.</summary>
    public static NameSet Empty => new([]);

    /// <inheritdoc/>
    public int Count => _names.Length;

    /// <summary>Same names.</summary>
    public static bool operator ==(NameSet? left, NameSet? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Other names.</summary>
    public static bool operator !=(NameSet? left, NameSet? right) => !(left == right);

    /// <summary>The set of the given names; one that stands twice is in it once.</summary>
    public static NameSet Create(params ReadOnlySpan<string> names)
    {
        if (names.IsEmpty)
        {
            return Empty;
        }

        string[] sorted = [.. names];
        Array.Sort(sorted, StringComparer.Ordinal);
        return new NameSet([.. sorted.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Whether the name is in the set. Allocates nothing.</summary>
    public bool Contains(string name)
    {
        if (_names.Length > 8)
        {
            return Array.BinarySearch(_names, name, StringComparer.Ordinal) >= 0;
        }

        foreach (string known in _names)
        {
            if (known == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first name of another set that is not in this one; null where all are. Allocates nothing.</summary>
    public string? FirstMissing(NameSet required)
    {
        ArgumentNullException.ThrowIfNull(required);
        foreach (string name in required._names)
        {
            if (!Contains(name))
            {
                return name;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_names).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => _names.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(NameSet? other) =>
        ReferenceEquals(this, other) || (other is not null && _names.AsSpan().SequenceEqual(other._names));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NameSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _names.Aggregate(_names.Length, (hash, name) => HashCode.Combine(hash, name));

    /// <summary>The names, separated by commas.</summary>
    public override string ToString() => string.Join(", ", _names);
}
