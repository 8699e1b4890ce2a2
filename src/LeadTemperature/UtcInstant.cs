using System.Globalization;

namespace LeadTemperature;

/// <summary>
/// An instant in UTC, floored to the microsecond, which is the grain that databases keep: a round trip changes nothing.
/// </summary>
/// <remarks>
/// <para>
/// Converts implicitly from <see cref="DateTimeOffset"/>, whatever its offset, and from <see cref="DateTime"/>. A
/// <see cref="DateTime"/> whose kind is not <see cref="DateTimeKind.Utc"/> does not say which instant it means; it is carried
/// as it came, <see cref="IsUtc"/> is false, and whoever is handed it (recording, reading) refuses it with its value.
/// The conversion itself never throws.
/// </para>
/// <para>Range: 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999Z. Ordered by time. <c>default</c> is not UTC. Immutable.</para>
/// </remarks>
public readonly struct UtcInstant : IEquatable<UtcInstant>, IComparable<UtcInstant>
{
    private readonly DateTime _value;

    private UtcInstant(DateTime value) => _value = value;

    /// <summary>False for an instant made from a <see cref="DateTime"/> that is local or unspecified, and for <c>default</c>.</summary>
    public bool IsUtc => _value.Kind == DateTimeKind.Utc;

    internal long Micros => _value.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>The instant of <paramref name="value"/>, floored to the microsecond.</summary>
    public static implicit operator UtcInstant(DateTimeOffset value) => FromDateTimeOffset(value);

    /// <summary>The instant of <paramref name="value"/>, floored to the microsecond; carried as not UTC where its kind is not UTC.</summary>
    public static implicit operator UtcInstant(DateTime value) => FromDateTime(value);

    /// <summary>Same time and same <see cref="IsUtc"/>.</summary>
    public static bool operator ==(UtcInstant left, UtcInstant right) => left.Equals(right);

    /// <summary>Another time or another <see cref="IsUtc"/>.</summary>
    public static bool operator !=(UtcInstant left, UtcInstant right) => !left.Equals(right);

    /// <summary>Earlier.</summary>
    public static bool operator <(UtcInstant left, UtcInstant right) => left.CompareTo(right) < 0;

    /// <summary>Earlier or equal.</summary>
    public static bool operator <=(UtcInstant left, UtcInstant right) => left.CompareTo(right) <= 0;

    /// <summary>Later.</summary>
    public static bool operator >(UtcInstant left, UtcInstant right) => left.CompareTo(right) > 0;

    /// <summary>Later or equal.</summary>
    public static bool operator >=(UtcInstant left, UtcInstant right) => left.CompareTo(right) >= 0;

    /// <summary>The instant of <paramref name="value"/>, floored to the microsecond.</summary>
    public static UtcInstant FromDateTimeOffset(DateTimeOffset value) => new(Floor(value.UtcDateTime));

    /// <summary>The instant of <paramref name="value"/>, floored to the microsecond; carried as not UTC where its kind is not UTC.</summary>
    public static UtcInstant FromDateTime(DateTime value) => new(Floor(value));

    /// <summary>The same instant with offset zero.</summary>
    /// <exception cref="InvalidOperationException"><see cref="IsUtc"/> is false.</exception>
    public DateTimeOffset ToDateTimeOffset() => IsUtc
        ? new DateTimeOffset(_value)
        : throw new InvalidOperationException($"{this} is not in UTC.");

    /// <inheritdoc/>
    public bool Equals(UtcInstant other) => _value == other._value && IsUtc == other.IsUtc;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UtcInstant other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_value, IsUtc);

    /// <summary>By time; at the same time, what is not UTC comes first.</summary>
    public int CompareTo(UtcInstant other)
    {
        int byTime = _value.CompareTo(other._value);
        return byTime != 0 ? byTime : IsUtc.CompareTo(other.IsUtc);
    }

    /// <summary>ISO 8601 with microseconds, such as <c>2026-03-01T16:40:00.000000Z</c>; without the Z where it is not UTC.</summary>
    public override string ToString() =>
        _value.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture)
        + (_value.Kind switch { DateTimeKind.Utc => "Z", DateTimeKind.Local => " (local)", _ => " (unspecified)" });

    internal static DateTimeOffset FromMicros(long micros) => new(micros * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    private static DateTime Floor(DateTime value) => value.AddTicks(-(value.Ticks % TimeSpan.TicksPerMicrosecond));
}
