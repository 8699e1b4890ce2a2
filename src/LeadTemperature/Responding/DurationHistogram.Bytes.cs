using System.Diagnostics.CodeAnalysis;
using LeadTemperature.Internal;
using LeadTemperature.Responding.Measuring;

namespace LeadTemperature.Responding;

public sealed partial class DurationHistogram
{
    private const string Path = "durations";

    private const string Noun = "a histogram of durations";

    private const ushort Version = 1;

    private static ReadOnlySpan<byte> Magic => "LTDH"u8;

    /// <summary>Reads what <see cref="ToBytes"/> wrote, in this or an earlier release.</summary>
    /// <exception cref="StateFormatException">The bytes are foreign, cut or altered, or of a later version.</exception>
    public static DurationHistogram Read(ReadOnlySpan<byte> bytes) =>
        TryRead(bytes, out DurationHistogram? durations, out Fault? fault) ? durations : throw new StateFormatException(fault, Noun);

    /// <summary>Reads what <see cref="ToBytes"/> wrote, or says what is wrong with the bytes. Never throws.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="durations">What they hold.</param>
    /// <param name="fault">The fault: <c>magic</c>, <c>length</c>, <c>version</c>, <c>checksum</c> or <c>content</c>.</param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out DurationHistogram? durations, [NotNullWhen(false)] out Fault? fault)
    {
        durations = null;
        fault = Envelope.Judge(bytes, Magic, Version, Path, Noun);
        if (fault is not null)
        {
            return false;
        }

        DurationHistogram read = new();
        if (!read.TryTake(Envelope.ContentOf(bytes)))
        {
            fault = Envelope.Bad(Path, "content", "hold what no histogram holds");
            return false;
        }

        durations = read;
        return true;
    }

    /// <summary>The histogram as bytes, at most 3 KiB, which this and every later release reads. Equal content gives equal bytes.</summary>
    /// <remarks>
    /// Version 1: header and checksum as other kept bytes have them, with the magic <c>LTDH</c>; sum (16), least (8), greatest (8), all in
    /// microseconds, 0 where there is no duration; then for each bucket that holds something its index (2) and count (8), in order.
    /// </remarks>
    public byte[] ToBytes()
    {
        ByteWriter writer = new();
        writer.Put(_sum);
        writer.Put(Count == 0 ? 0 : _least);
        writer.Put(_greatest);
        for (int i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] > 0)
            {
                writer.Put((ushort)i);
                writer.Put(_counts[i]);
            }
        }

        return Envelope.Seal(writer.Written, Magic, Version);
    }

    /// <summary>Takes the content of whole bytes; false where it is what no histogram holds.</summary>
    private bool TryTake(ReadOnlySpan<byte> content)
    {
        ByteReader reader = new(content);
        _sum = reader.TakeInt128();
        long least = reader.TakeInt64();
        _greatest = reader.TakeInt64();
        int first = -1;
        int last = -1;
        while (reader.HasMore)
        {
            int index = reader.TakeUInt16();
            long count = reader.TakeInt64();
            if (index <= last || index >= DurationBuckets.Count || count <= 0 || count > long.MaxValue - Count)
            {
                return false;
            }

            _counts[index] = count;
            Count += count;
            first = first < 0 ? index : first;
            last = index;
        }

        _least = Count == 0 ? long.MaxValue : least;
        return reader.IsAtEnd && (Count == 0 ? _sum == 0 && least == 0 && _greatest == 0 : AreEndsRight(first, last));
    }

    /// <summary>Least and greatest lie in their buckets, and the sum is one that so many durations between them can have.</summary>
    private bool AreEndsRight(int first, int last) =>
        _least >= 0 && _greatest >= _least && _greatest <= TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond
        && DurationBuckets.IndexOf(_least) == first && DurationBuckets.IndexOf(_greatest) == last
        && (Count > 1 || _least == _greatest)
        && _sum >= _greatest + ((Int128)_least * (Count - 1))
        && _sum <= _least + ((Int128)_greatest * (Count - 1));
}
