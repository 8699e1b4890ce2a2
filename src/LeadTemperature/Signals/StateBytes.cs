using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>The form of a state's kept bytes, version 1. All numbers are little-endian.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Header: magic <c>LTST</c>, version (2 bytes), length of the whole (4).</item>
/// <item>Sections, each with its number (2), the length of what follows (4) and that. A reader skips numbers that it does not know,
/// so that later releases may add some; each known one stands once, the newest time before the others.</item>
/// <item>Newest: the newest signal's time (8), −1 for none. Times are microseconds since 0001-01-01.</item>
/// <item>Lasts: id (8), time (8) each.</item>
/// <item>Sums: id (8), half-life in microseconds or 0 (8), sum (8, a double) each; seen from the beginning of the block that the newest
/// time is in (see <see cref="SumFeature"/>).</item>
/// <item>Times: id (8), distinct span in microseconds or 0 (8), capacity (1), whether with magnitudes (1), count (1), the times (8
/// each), the magnitudes (8 each) each.</item>
/// <item>Checksum: CRC-32C of all before it (4).</item>
/// </list>
/// </remarks>
internal static class StateBytes
{
    public const ushort Version = 1;

    public const int HeaderLength = Envelope.HeaderLength;

    public const int SectionHeaderLength = 6;

    public const int ChecksumLength = Envelope.ChecksumLength;

    public const int LastLength = 16;

    public const int SumLength = 24;

    public const int TimesHeaderLength = 19;

    public const ushort NewestSection = 1;

    public const ushort LastsSection = 2;

    public const ushort SumsSection = 3;

    public const ushort TimesSection = 4;

    public static ReadOnlySpan<byte> Magic => "LTST"u8;

    public static uint Checksum(ReadOnlySpan<byte> bytes) => Envelope.Checksum(bytes);
}
