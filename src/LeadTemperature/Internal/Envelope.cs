using System.Buffers.Binary;
using System.Numerics;

namespace LeadTemperature.Internal;

/// <summary>What stands around the content of all kept bytes: magic (4), version (2), length of the whole (4); behind it a checksum (4).</summary>
/// <remarks>All numbers are little-endian. The checksum is CRC-32C of all before it.</remarks>
internal static class Envelope
{
    public const int HeaderLength = 10;

    public const int ChecksumLength = 4;

    /// <summary>What is wrong with bytes before their content is looked at; null where they are whole.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="magic">How they begin.</param>
    /// <param name="version">The version that this release writes.</param>
    /// <param name="path">The path of the fault, such as <c>state</c>.</param>
    /// <param name="noun">What they should be, such as <c>a lead state</c>.</param>
    public static Fault? Judge(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> magic, ushort version, string path, string noun)
    {
        if (bytes.Length < HeaderLength + ChecksumLength || !bytes.StartsWith(magic))
        {
            return Bad(path, "magic", $"do not begin as {noun} does");
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[6..]) != bytes.Length)
        {
            return Bad(path, "length", "are not as long as they say");
        }

        if (BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]) != version)
        {
            return Bad(path, "version", "are of a version that this release does not know");
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[^ChecksumLength..]) == Checksum(bytes[..^ChecksumLength])
            ? null
            : Bad(path, "checksum", "do not match their checksum");
    }

    public static Fault Bad(string path, string rule, string problem) => new(path, rule, "the bytes", problem);

    /// <summary>What stands between header and checksum.</summary>
    public static ReadOnlySpan<byte> ContentOf(ReadOnlySpan<byte> bytes) => bytes[HeaderLength..^ChecksumLength];

    /// <summary>The bytes around a content.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> content, ReadOnlySpan<byte> magic, ushort version)
    {
        byte[] bytes = new byte[HeaderLength + content.Length + ChecksumLength];
        magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4), version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(6), bytes.Length);
        content.CopyTo(bytes.AsSpan(HeaderLength));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(^ChecksumLength..), Checksum(bytes.AsSpan(..^ChecksumLength)));
        return bytes;
    }

    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint checksum = uint.MaxValue;
        int whole = bytes.Length & ~7;
        for (int i = 0; i < whole; i += 8)
        {
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(bytes[i..]));
        }

        foreach (byte octet in bytes[whole..])
        {
            checksum = BitOperations.Crc32C(checksum, octet);
        }

        return ~checksum;
    }
}
