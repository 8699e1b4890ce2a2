using System.Diagnostics.CodeAnalysis;
using LeadTemperature.Signals;

namespace LeadTemperature;

/// <summary>What sort of thing a lead did, said or showed: a kebab-case name such as <c>demo-request</c>.</summary>
/// <remarks>
/// The name is the identity: two instances with one name are equal. What a kind is worth, and how much intent it shows, is the
/// <see cref="ScoringModel"/>'s to say. <see cref="SignalKinds"/> holds the standard ones. Names go into metrics and logs, so
/// they must not carry personal data. Ordered by name, ordinally. Immutable.
/// </remarks>
public sealed class SignalKind : IEquatable<SignalKind>, IComparable<SignalKind>
{
    /// <summary>The longest name allowed, in characters: 64.</summary>
    public static int MaxNameLength => KindName.MaxLength;

    /// <summary>Makes a kind of the given name.</summary>
    /// <param name="name">1 to 64 characters: lower-case letters a to z and digits, in words joined by single hyphens.</param>
    /// <exception cref="SignalKindNameException">The name is not of that form; the fault names the nearest one that is.</exception>
    public SignalKind(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (KindName.Judge(name) is { } fault)
        {
            throw new SignalKindNameException(fault);
        }

        Name = name;
        Hash = StableHash.Of32(name);
    }

    /// <summary>The name, such as <c>demo-request</c>.</summary>
    public string Name { get; }

    internal uint Hash { get; }

    /// <summary>Same name.</summary>
    public static bool operator ==(SignalKind? left, SignalKind? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Another name.</summary>
    public static bool operator !=(SignalKind? left, SignalKind? right) => !(left == right);

    /// <summary>Before in ordinal order of the names.</summary>
    public static bool operator <(SignalKind? left, SignalKind? right) => Compare(left, right) < 0;

    /// <summary>Before or equal in ordinal order of the names.</summary>
    public static bool operator <=(SignalKind? left, SignalKind? right) => Compare(left, right) <= 0;

    /// <summary>After in ordinal order of the names.</summary>
    public static bool operator >(SignalKind? left, SignalKind? right) => Compare(left, right) > 0;

    /// <summary>After or equal in ordinal order of the names.</summary>
    public static bool operator >=(SignalKind? left, SignalKind? right) => Compare(left, right) >= 0;

    /// <summary>Makes a kind where the name may name one; for names from outside, which may be anything.</summary>
    public static bool TryCreate(string? name, [NotNullWhen(true)] out SignalKind? kind)
    {
        kind = IsValidName(name) ? new SignalKind(name) : null;
        return kind is not null;
    }

    /// <summary>Whether <paramref name="name"/> may name a kind.</summary>
    public static bool IsValidName([NotNullWhen(true)] string? name) => name is not null && KindName.IsKebabCase(name);

    /// <inheritdoc/>
    public bool Equals(SignalKind? other) =>
        ReferenceEquals(this, other) || (other is not null && Hash == other.Hash && Name == other.Name);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SignalKind);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Hash;

    /// <summary>Ordinal order of the names; null comes first.</summary>
    public int CompareTo(SignalKind? other) => Compare(this, other);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static int Compare(SignalKind? left, SignalKind? right) => string.CompareOrdinal(left?.Name, right?.Name);
}
