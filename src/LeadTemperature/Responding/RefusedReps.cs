using System.Collections;
using System.Collections.Immutable;

namespace LeadTemperature.Responding;

/// <summary>The reps whom a routing refused, each with the stable code of the reason, in the order in which they were judged.</summary>
/// <remarks>Equal where the same stands in it. Immutable.</remarks>
public sealed class RefusedReps : IReadOnlyList<KeyValuePair<RepId, string>>, IEquatable<RefusedReps>
{
    private readonly ImmutableArray<KeyValuePair<RepId, string>> _refused;

    /// <summary>Takes the reps with their reasons.</summary>
    public RefusedReps(IEnumerable<KeyValuePair<RepId, string>> refused) => _refused = [.. refused];

    /// <summary>How many there are.</summary>
    public int Count => _refused.Length;

    /// <summary>The rep and reason at a place.</summary>
    public KeyValuePair<RepId, string> this[int index] => _refused[index];

    /// <summary>Same reps and reasons.</summary>
    public static bool operator ==(RefusedReps? left, RefusedReps? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Other reps or reasons.</summary>
    public static bool operator !=(RefusedReps? left, RefusedReps? right) => !(left == right);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<RepId, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<RepId, string>>)_refused).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(RefusedReps? other) => other is not null && _refused.AsSpan().SequenceEqual(other._refused.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RefusedReps);

    /// <inheritdoc/>
    public override int GetHashCode() => _refused.Length == 0 ? 0 : HashCode.Combine(_refused.Length, _refused[0]);

    /// <summary>The reps and reasons, in one line.</summary>
    public override string ToString() => string.Join(", ", _refused.Select(r => $"{r.Key}: {r.Value}"));

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
