namespace LeadTemperature.EntityFrameworkCore.Mapping;

/// <summary>Instants as microseconds since 1970, which every database keeps exactly and indexes well.</summary>
internal static class Instants
{
    /// <summary>9999-12-31T23:59:59.999999Z, which stands for never.</summary>
    public const long Never = 253_402_300_799_999_999;

    private static readonly long Epoch = DateTimeOffset.UnixEpoch.UtcTicks / TimeSpan.TicksPerMicrosecond;

    public static long Of(DateTimeOffset instant) => (instant.UtcTicks / TimeSpan.TicksPerMicrosecond) - Epoch;

    public static long OrNever(DateTimeOffset? instant) => instant is { } at ? Of(at) : Never;

    public static DateTimeOffset From(long micros) => new((micros + Epoch) * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    public static DateTimeOffset? FromOrNever(long micros) => micros >= Never ? null : From(micros);

    public static long Of(TimeSpan span) => span.Ticks / TimeSpan.TicksPerMicrosecond;
}
