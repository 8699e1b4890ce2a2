using LeadTemperature.Internal;

namespace LeadTemperature;

/// <summary>Which lead: your own id of it, be it a number, a <see cref="Guid"/> or a text.</summary>
/// <remarks>
/// <para>
/// An id is its text: <c>17</c> and <c>"17"</c> are one id, and so are a <see cref="Guid"/> and its text in lower case with hyphens. So an
/// id survives tables, files and messages. Texts are compared ordinally, so case counts.
/// </para>
/// <para>
/// The conversions never throw. <c>default</c>, a null or empty text, one of more than 200 characters, with control characters, outer white
/// space or half a surrogate pair is no id: <see cref="IsValid"/> is false, and whoever is handed it refuses it. Mind that in
/// <c>found ? id : null</c> the null is taken for a text, and so is such an id; write <c>(LeadId?)null</c>. Ordered: numbers by value,
/// then Guids by their text, then texts ordinally. Immutable. Ids never go into metrics; logs carry them at Debug only.
/// </para>
/// </remarks>
public readonly struct LeadId : IEquatable<LeadId>, IComparable<LeadId>
{
    private readonly IdValue _value;

    private LeadId(IdValue value) => _value = value;

    /// <summary>Whether this is an id; see the type's remarks.</summary>
    public bool IsValid => _value.IsValid;

    /// <summary>The id of the given number.</summary>
    public static implicit operator LeadId(long value) => FromInt64(value);

    /// <summary>The id of the given Guid.</summary>
    public static implicit operator LeadId(Guid value) => FromGuid(value);

    /// <summary>The id of the given text; no id where it is none.</summary>
    public static implicit operator LeadId(string? value) => FromString(value);

    /// <summary>Same id.</summary>
    public static bool operator ==(LeadId left, LeadId right) => left.Equals(right);

    /// <summary>Another id.</summary>
    public static bool operator !=(LeadId left, LeadId right) => !left.Equals(right);

    /// <summary>Before, in the order of ids.</summary>
    public static bool operator <(LeadId left, LeadId right) => left.CompareTo(right) < 0;

    /// <summary>Before or the same.</summary>
    public static bool operator <=(LeadId left, LeadId right) => left.CompareTo(right) <= 0;

    /// <summary>After, in the order of ids.</summary>
    public static bool operator >(LeadId left, LeadId right) => left.CompareTo(right) > 0;

    /// <summary>After or the same.</summary>
    public static bool operator >=(LeadId left, LeadId right) => left.CompareTo(right) >= 0;

    /// <summary>The id of the given number.</summary>
    public static LeadId FromInt64(long value) => new(IdValue.Of(value));

    /// <summary>The id of the given Guid.</summary>
    public static LeadId FromGuid(Guid value) => new(IdValue.Of(value));

    /// <summary>The id of the given text, the inverse of <see cref="ToString"/>; no id where it is none.</summary>
    public static LeadId FromString(string? value) => new(IdValue.Of(value));

    /// <summary>The number that this id is; false where it is none.</summary>
    public bool TryGetInt64(out long value)
    {
        value = _value.IsNumber ? _value.ToNumber() : 0;
        return _value.IsNumber;
    }

    /// <summary>The Guid that this id is; false where it is none.</summary>
    public bool TryGetGuid(out Guid value)
    {
        value = _value.IsGuid ? _value.ToGuid() : Guid.Empty;
        return _value.IsGuid;
    }

    /// <inheritdoc/>
    public bool Equals(LeadId other) => _value.Equals(other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LeadId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <summary>Numbers by value, then Guids by their text, then texts ordinally.</summary>
    public int CompareTo(LeadId other) => _value.CompareTo(other._value);

    /// <summary>The text that the id is; empty for <c>default</c>.</summary>
    public override string ToString() => _value.ToString();
}
