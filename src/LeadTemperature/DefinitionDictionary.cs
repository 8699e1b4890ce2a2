using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace LeadTemperature;

/// <summary>Parts of a definition by name, in the order in which they were told.</summary>
/// <remarks>Takes collection expressions: <c>Rules = [new("demo", …), new("views", …)]</c>. Names are ordinal. Equal where the same names have equal parts in the same order. Immutable.</remarks>
/// <typeparam name="T">What stands under a name.</typeparam>
[CollectionBuilder(typeof(DefinitionExpressions), nameof(DefinitionExpressions.Dictionary))]
public sealed class DefinitionDictionary<T> : IReadOnlyDictionary<string, T>, IEquatable<DefinitionDictionary<T>>
    where T : class
{
    private readonly KeyValuePair<string, T>[] _entries;
    private readonly Dictionary<string, T> _byName;

    /// <summary>Takes the entries as they come.</summary>
    /// <exception cref="ArgumentException">A name stands twice, or a part is null.</exception>
    public DefinitionDictionary(IEnumerable<KeyValuePair<string, T>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = [.. entries];
        _byName = new Dictionary<string, T>(_entries.Length, StringComparer.Ordinal);
        foreach ((string name, T part) in _entries)
        {
            if (part is null || !_byName.TryAdd(name, part))
            {
                throw new ArgumentException(part is null ? $"Nothing stands under \"{name}\"." : $"\"{name}\" stands twice.", nameof(entries));
            }
        }
    }

    /// <summary>How many names there are.</summary>
    public int Count => _entries.Length;

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> Keys => _entries.Select(e => e.Key);

    /// <summary>The parts, in the order of their names.</summary>
    public IEnumerable<T> Values => _entries.Select(e => e.Value);

    /// <summary>What stands under a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public T this[string key] => _byName[key];

    /// <summary>Same names with equal parts in the same order.</summary>
    public static bool operator ==(DefinitionDictionary<T>? left, DefinitionDictionary<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Another name, part or order.</summary>
    public static bool operator !=(DefinitionDictionary<T>? left, DefinitionDictionary<T>? right) => !(left == right);

    /// <summary>The same with a part under a name: in the place of the one that stands there, else behind all others.</summary>
    public DefinitionDictionary<T> With(string name, T part) => ContainsKey(name)
        ? new(_entries.Select(e => e.Key == name ? KeyValuePair.Create(name, part) : e))
        : new([.. _entries, KeyValuePair.Create(name, part)]);

    /// <summary>The same without what stands under a name.</summary>
    public DefinitionDictionary<T> Without(string name) => new(_entries.Where(e => e.Key != name));

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _byName.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _byName.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _entries.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(DefinitionDictionary<T>? other) => ReferenceEquals(this, other)
        || (other is not null && _entries.AsSpan().SequenceEqual(other._entries));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DefinitionDictionary<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        Array.ForEach(_entries, hash.Add);
        return hash.ToHashCode();
    }

    /// <summary>The names, separated by commas.</summary>
    public override string ToString() => string.Join(", ", Keys);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
