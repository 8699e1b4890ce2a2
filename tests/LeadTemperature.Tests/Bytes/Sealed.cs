using System.Buffers.Binary;
using LeadTemperature.Signals;

namespace LeadTemperature.Tests.Bytes;

/// <summary>Makes length and checksum right again, so that what is wrong inside is met.</summary>
internal static class Sealed
{
    public static byte[] Anew(byte[] bytes)
    {
        if (bytes.Length >= StateBytes.HeaderLength + StateBytes.ChecksumLength)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(6), bytes.Length);
            uint checksum = StateBytes.Checksum(bytes.AsSpan()[..^StateBytes.ChecksumLength]);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan()[^StateBytes.ChecksumLength..], checksum);
        }

        return bytes;
    }
}
