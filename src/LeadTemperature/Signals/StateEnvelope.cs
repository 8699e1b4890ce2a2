using System.Buffers.Binary;

namespace LeadTemperature.Signals;

/// <summary>What stands around the content of a state's kept bytes: magic, version, length, checksum.</summary>
internal static class StateEnvelope
{
    /// <summary>The sections of bytes that are whole.</summary>
    /// <exception cref="StateFormatException">The bytes are foreign, cut or altered, or of a later version.</exception>
    public static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < StateBytes.HeaderLength + StateBytes.ChecksumLength || !bytes.StartsWith(StateBytes.Magic))
        {
            throw Bad("magic", "do not begin as a lead state does");
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[6..]) != bytes.Length)
        {
            throw Bad("length", "are not as long as they say");
        }

        if (BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]) != StateBytes.Version)
        {
            throw Bad("version", "are of a version that this release does not know");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[^StateBytes.ChecksumLength..]) != StateBytes.Checksum(bytes[..^StateBytes.ChecksumLength]))
        {
            throw Bad("checksum", "do not match their checksum");
        }

        return bytes[StateBytes.HeaderLength..^StateBytes.ChecksumLength];
    }

    public static StateFormatException Bad(string code, string problem) => new(new Fault("state", code, "the bytes", problem));
}
