using System.Buffers.Binary;

namespace LeadTemperature.Signals;

/// <summary>Writes the kept bytes of a state (rule S-15; the form is described at <see cref="StateBytes"/>).</summary>
internal static class StateWriter
{
    public static int ByteCount(StateLayout layout, ReadOnlySpan<long> cells)
    {
        int times = 0;
        for (int i = 0; i < layout.Times.Length; i++)
        {
            int entryLength = layout.Times[i].HasMagnitudes ? 16 : 8;
            times += StateBytes.TimesHeaderLength + (layout.TimesOf(cells, i).Length * entryLength);
        }

        return StateBytes.HeaderLength
            + StateBytes.SectionHeaderLength + 8
            + StateBytes.SectionHeaderLength + (layout.Lasts.Length * StateBytes.LastLength)
            + StateBytes.SectionHeaderLength + (layout.Sums.Length * StateBytes.SumLength)
            + StateBytes.SectionHeaderLength + times
            + StateBytes.ChecksumLength;
    }

    /// <summary>Writes into a span of exactly <see cref="ByteCount"/> bytes.</summary>
    public static void Write(StateLayout layout, ReadOnlySpan<long> cells, Span<byte> bytes)
    {
        StateBytes.Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[4..], StateBytes.Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[6..], bytes.Length);
        Span<byte> rest = bytes[StateBytes.HeaderLength..];

        BeginSection(ref rest, StateBytes.NewestSection, 8);
        Put(ref rest, cells[StateLayout.NewestCell]);

        BeginSection(ref rest, StateBytes.LastsSection, layout.Lasts.Length * StateBytes.LastLength);
        for (int i = 0; i < layout.Lasts.Length; i++)
        {
            Put(ref rest, (long)layout.Lasts[i].Id);
            Put(ref rest, cells[StateLayout.LastBase + i]);
        }

        BeginSection(ref rest, StateBytes.SumsSection, layout.Sums.Length * StateBytes.SumLength);
        for (int i = 0; i < layout.Sums.Length; i++)
        {
            Put(ref rest, (long)layout.Sums[i].Id);
            Put(ref rest, layout.Sums[i].HalfLife);
            Put(ref rest, cells[layout.SumBase + i]);
        }

        BeginSection(ref rest, StateBytes.TimesSection, rest.Length - StateBytes.SectionHeaderLength - StateBytes.ChecksumLength);
        for (int i = 0; i < layout.Times.Length; i++)
        {
            WriteTimes(ref rest, layout, cells, i);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(rest, StateBytes.Checksum(bytes[..^StateBytes.ChecksumLength]));
    }

    private static void WriteTimes(ref Span<byte> rest, StateLayout layout, ReadOnlySpan<long> cells, int index)
    {
        TimesFeature feature = layout.Times[index];
        ReadOnlySpan<long> times = layout.TimesOf(cells, index);
        Put(ref rest, (long)feature.Id);
        Put(ref rest, feature.Distinct);
        rest[0] = (byte)feature.Capacity;
        rest[1] = feature.HasMagnitudes ? (byte)1 : (byte)0;
        rest[2] = (byte)times.Length;
        rest = rest[3..];
        foreach (long time in times)
        {
            Put(ref rest, time);
        }

        for (int i = 0; feature.HasMagnitudes && i < times.Length; i++)
        {
            Put(ref rest, BitConverter.DoubleToInt64Bits(layout.MagnitudesOf(cells, index)[i]));
        }
    }

    private static void BeginSection(ref Span<byte> rest, ushort section, int length)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(rest, section);
        BinaryPrimitives.WriteInt32LittleEndian(rest[2..], length);
        rest = rest[StateBytes.SectionHeaderLength..];
    }

    private static void Put(ref Span<byte> rest, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(rest, value);
        rest = rest[8..];
    }
}
