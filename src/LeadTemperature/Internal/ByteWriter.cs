using System.Buffers;
using System.Buffers.Binary;

namespace LeadTemperature.Internal;

/// <summary>Writes what <see cref="ByteReader"/> takes.</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Put(byte value) => Put([value]);

    public void Put(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.GetSpan(2), value);
        _bytes.Advance(2);
    }

    public void Put(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }

    public void Put(double value) => Put(BitConverter.DoubleToInt64Bits(value));

    public void Put(Int128 value)
    {
        BinaryPrimitives.WriteInt128LittleEndian(_bytes.GetSpan(16), value);
        _bytes.Advance(16);
    }

    public void Put(ReadOnlySpan<byte> value) => _bytes.Write(value);
}
