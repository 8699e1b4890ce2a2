using System.Text;
using System.Text.Unicode;
using LeadTemperature.Internal;

namespace LeadTemperature.Topics;

/// <summary>The form of kept topics, version 1; trusts nothing in what it reads. All numbers are little-endian.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Header and checksum as <see cref="Envelope"/> says; the magic is <c>LTTO</c>.</item>
/// <item>Half-life in microseconds (8); the newest time in microseconds since 0001-01-01, −1 for none (8); the weight of everything (8,
/// a double); the most that a topic weighs that is not kept (8).</item>
/// <item>How many topics are kept (1). Each, in ordinal order: the length of its name in UTF-8 (2), the name, its weight (8), the most by
/// which that is over (8).</item>
/// <item>Weights are seen from the landmark that the newest time stands after; see <see cref="LeadTopics"/>.</item>
/// </list>
/// </remarks>
internal static class TopicBytes
{
    public const ushort Version = 1;

    public const string Path = "topics";

    public const string Noun = "a lead's topics";

    /// <summary>A character of UTF-16 takes at most three bytes of UTF-8.</summary>
    private const int MostNameBytes = 3 * TopicJudge.MaxLength;

    private const long None = -1;

    public static ReadOnlySpan<byte> Magic => "LTTO"u8;

    public static byte[] Write(long halfLife, long newest, TopicSummary summary)
    {
        ByteWriter writer = new();
        writer.Put(halfLife);
        writer.Put(newest);
        writer.Put(summary.Total);
        writer.Put(summary.NotKept);
        writer.Put((byte)summary.Count);
        foreach (TopicEntry entry in summary.Kept.ToArray().OrderBy(e => e.Topic, StringComparer.Ordinal))
        {
            byte[] name = Encoding.UTF8.GetBytes(entry.Topic);
            writer.Put((ushort)name.Length);
            writer.Put(name.AsSpan());
            writer.Put(entry.Weight);
            writer.Put(entry.Over);
        }

        return Envelope.Seal(writer.Written, Magic, Version);
    }

    /// <summary>Reads the content of whole bytes; false where it is what no writer writes.</summary>
    public static bool TryRead(ReadOnlySpan<byte> content, out long halfLife, out long newest, out TopicSummary summary)
    {
        ByteReader reader = new(content);
        halfLife = reader.TakeInt64();
        newest = reader.TakeInt64();
        double total = reader.TakeDouble();
        double notKept = reader.TakeDouble();
        int count = reader.TakeByte();
        summary = new TopicSummary();
        if (count > TopicSummary.MostKept || !TryReadEntries(ref reader, count, out TopicEntry[] kept) || !reader.IsAtEnd)
        {
            return false;
        }

        summary = new TopicSummary(kept, notKept, total);
        return TopicHalfLife.IsValid(halfLife)
            && newest >= None && newest <= UtcInstant.MaxMicros && (newest != None || count == 0)
            && IsWeight(total) && total > 0 == count > 0
            && IsWeight(notKept) && (notKept == 0 || count == TopicSummary.MostKept)
            && Array.TrueForAll(kept, e => IsWeight(e.Weight) && e.Weight > 0 && e.Weight >= notKept && IsWeight(e.Over) && e.Over <= notKept);
    }

    private static bool TryReadEntries(ref ByteReader reader, int count, out TopicEntry[] entries)
    {
        entries = new TopicEntry[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> name = reader.Take(reader.TakeUInt16());
            string topic = name.Length <= MostNameBytes && Utf8.IsValid(name) ? Encoding.UTF8.GetString(name) : "";
            entries[i] = new TopicEntry(topic, reader.TakeDouble(), reader.TakeDouble());
            if (!TopicJudge.IsTopic(topic) || (i > 0 && string.CompareOrdinal(entries[i - 1].Topic, topic) >= 0))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Within what doubles hold here; neither NaN nor negative zero.</summary>
    private static bool IsWeight(double weight) => weight is >= 0 and <= TopicSummary.MostWeight && !double.IsNegative(weight);
}
