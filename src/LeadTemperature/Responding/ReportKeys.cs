using System.Collections;
using System.Collections.Immutable;

namespace LeadTemperature.Responding;

/// <summary>The keys of the reports that automation has made on a response, oldest first; the newest 16 are kept.</summary>
/// <remarks>A report whose key is among them was told already. Equal where the same keys are in it. Immutable.</remarks>
public sealed class ReportKeys : IReadOnlyList<string>, IEquatable<ReportKeys>
{
    private const int Most = 16;

    private readonly ImmutableArray<string> _keys;

    private ReportKeys(ImmutableArray<string> keys) => _keys = keys;

    /// <summary>How many there are.</summary>
    public int Count => _keys.Length;

    internal static ReportKeys None => new([]);

    /// <summary>The key at a place, oldest first.</summary>
    public string this[int index] => _keys[index];

    /// <summary>Same keys.</summary>
    public static bool operator ==(ReportKeys? left, ReportKeys? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Other keys.</summary>
    public static bool operator !=(ReportKeys? left, ReportKeys? right) => !(left == right);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_keys).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ReportKeys? other) => other is not null && _keys.AsSpan().SequenceEqual(other._keys.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReportKeys);

    /// <inheritdoc/>
    public override int GetHashCode() => _keys.Length == 0 ? 0 : HashCode.Combine(_keys.Length, _keys[^1]);

    /// <summary>The keys, oldest first.</summary>
    public override string ToString() => string.Join(", ", _keys);

    internal static ReportKeys Of(IEnumerable<string> keys) => new([.. keys.TakeLast(Most)]);

    /// <summary>With the key of another report; of one without a key nothing is kept.</summary>
    internal ReportKeys With(string? key) => key is null ? this : Of(_keys.Add(key));

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
