using System.Buffers.Binary;

namespace LeadTemperature.Internal;

/// <summary>Takes little-endian values from the front of bytes that may be cut: what is missing reads as 0, and is remembered.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;
    private bool _isShort;

    /// <summary>Something is left.</summary>
    public readonly bool HasMore => !_rest.IsEmpty;

    /// <summary>Everything was there, and nothing is left.</summary>
    public readonly bool IsAtEnd => !_isShort && _rest.IsEmpty;

    public byte TakeByte() => Take(1) is [byte value] ? value : (byte)0;

    public ushort TakeUInt16() => Take(2) is { Length: 2 } taken ? BinaryPrimitives.ReadUInt16LittleEndian(taken) : (ushort)0;

    public long TakeInt64() => Take(8) is { Length: 8 } taken ? BinaryPrimitives.ReadInt64LittleEndian(taken) : 0;

    public double TakeDouble() => BitConverter.Int64BitsToDouble(TakeInt64());

    public Int128 TakeInt128() => Take(16) is { Length: 16 } taken ? BinaryPrimitives.ReadInt128LittleEndian(taken) : 0;

    /// <summary>So many bytes; none where there are fewer.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            _isShort = true;
            _rest = default;
            return default;
        }

        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
