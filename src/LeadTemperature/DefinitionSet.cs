using System.Collections;
using System.Runtime.CompilerServices;

namespace LeadTemperature;

/// <summary>Kinds or names, each once, in ordinal order of their text.</summary>
/// <remarks>Takes collection expressions: <c>Kinds = [SignalKinds.PageView]</c>. Equal where the same items are in it. Immutable.</remarks>
/// <typeparam name="T">A kind of signal, or text.</typeparam>
[CollectionBuilder(typeof(DefinitionExpressions), nameof(DefinitionExpressions.Set))]
public sealed class DefinitionSet<T> : IReadOnlyList<T>, IEquatable<DefinitionSet<T>>
    where T : class
{
    private readonly T[] _items;

    /// <summary>Takes the items, each once.</summary>
    /// <exception cref="ArgumentNullException">The items or one of them is null.</exception>
    public DefinitionSet(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        T[] all = [.. items];
        Array.ForEach(all, item => ArgumentNullException.ThrowIfNull(item, nameof(items)));
        _items = [.. all.Distinct().OrderBy(item => item.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>How many items there are.</summary>
    public int Count => _items.Length;

    /// <summary>The item at a place, in ordinal order.</summary>
    public T this[int index] => _items[index];

    /// <summary>Same items.</summary>
    public static bool operator ==(DefinitionSet<T>? left, DefinitionSet<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Other items.</summary>
    public static bool operator !=(DefinitionSet<T>? left, DefinitionSet<T>? right) => !(left == right);

    /// <summary>Whether the item is in the set.</summary>
    public bool Contains(T item) => Array.IndexOf(_items, item) >= 0;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _items.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(DefinitionSet<T>? other) => ReferenceEquals(this, other)
        || (other is not null && _items.AsSpan().SequenceEqual(other._items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DefinitionSet<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        Array.ForEach(_items, hash.Add);
        return hash.ToHashCode();
    }

    /// <summary>The items, separated by commas, as they stand in JSON.</summary>
    public override string ToString() => string.Join(", ", _items.AsEnumerable());

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
