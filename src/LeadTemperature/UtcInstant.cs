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
    private const int KindBits = 2;

    /// <summary>Microseconds since 0001-01-01, shifted to make room for the <see cref="DateTimeKind"/>.</summary>
    private readonly long _packed;

    private UtcInstant(long ticks, DateTimeKind kind) => _packed = (ticks / TimeSpan.TicksPerMicrosecond << KindBits) | (long)kind;

    /// <summary>False for an instant made from a <see cref="DateTime"/> that is local or unspecified, and for <c>default</c>.</summary>
    public bool IsUtc => Kind == DateTimeKind.Utc;

    /// <summary>The latest instant that there is, in microseconds: 9999-12-31T23:59:59.999999Z.</summary>
    internal static long MaxMicros => DateTime.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond;

    internal long Micros => _packed >> KindBits;

    private DateTimeKind Kind => (DateTimeKind)(_packed & ((1 << KindBits) - 1));

    private DateTime Value => new(Micros * TimeSpan.TicksPerMicrosecond, Kind);

    /// <summary>The instant of <paramref name="value"/>, floored to the microsecond.</summary>
    public static implicit operator UtcInstant(DateTimeOffset value) => FromDateTimeOffset(value);

    /// <summary>The instant of <paramref name="value"/>, floored to the microsecond; carried as not UTC where its kind is not UTC.</summary>
    public static implicit operator UtcInstant(DateTime value) => FromDateTime(value);

    /// <summary>The same instant with offset zero.</summary>
    /// <exception cref="InvalidOperationException"><see cref="IsUtc"/> is false.</exception>
    public static explicit operator DateTimeOffset(UtcInstant value) => value.ToDateTimeOffset();

    /// <summary>The time from <paramref name="right"/> to <paramref name="left"/>, whatever their kinds.</summary>
    public static TimeSpan operator -(UtcInstant left, UtcInstant right) => left.Subtract(right);

    /// <summary>Same time and same <see cref="DateTimeKind"/>.</summary>
    public static bool operator ==(UtcInstant left, UtcInstant right) => left.Equals(right);

    /// <summary>Another time or another <see cref="DateTimeKind"/>.</summary>
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
    public static UtcInstant FromDateTimeOffset(DateTimeOffset value) => new(value.UtcTicks, DateTimeKind.Utc);

    /// <summary>The instant of <paramref name="value"/>, floored to the microsecond; carried as not UTC where its kind is not UTC.</summary>
    public static UtcInstant FromDateTime(DateTime value) => new(value.Ticks, value.Kind);

    /// <summary>The time from another instant to this one, whatever their kinds.</summary>
    public TimeSpan Subtract(UtcInstant other) => new((Micros - other.Micros) * TimeSpan.TicksPerMicrosecond);

    /// <summary>The same instant with offset zero.</summary>
    /// <exception cref="InvalidOperationException"><see cref="IsUtc"/> is false.</exception>
    public DateTimeOffset ToDateTimeOffset() => IsUtc
        ? new DateTimeOffset(Value)
        : throw new InvalidOperationException($"{this} is not in UTC.");

    /// <inheritdoc/>
    public bool Equals(UtcInstant other) => _packed == other._packed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UtcInstant other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _packed.GetHashCode();

    /// <summary>By time; at the same time by <see cref="DateTimeKind"/>.</summary>
    public int CompareTo(UtcInstant other)
    {
        int byTime = Micros.CompareTo(other.Micros);
        return byTime != 0 ? byTime : Kind.CompareTo(other.Kind);
    }

    /// <summary>ISO 8601 with microseconds, such as <c>2026-03-01T16:40:00.000000Z</c>; without the Z where it is not UTC.</summary>
    public override string ToString() =>
        Value.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture)
        + (Kind switch { DateTimeKind.Utc => "Z", DateTimeKind.Local => " (local)", _ => " (unspecified)" });

    internal static DateTimeOffset FromMicros(long micros) => new(micros * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}
