using System.Diagnostics.CodeAnalysis;
using LeadTemperature.Internal;

namespace LeadTemperature.Topics;

public sealed partial class LeadTopics
{
    /// <summary>Reads what <see cref="ToBytes"/> wrote, in this or an earlier release.</summary>
    /// <exception cref="StateFormatException">The bytes are foreign, cut or altered, or of a later version.</exception>
    public static LeadTopics Read(ReadOnlySpan<byte> bytes) =>
        TryRead(bytes, out LeadTopics? topics, out Fault? fault) ? topics : throw new StateFormatException(fault, TopicBytes.Noun);

    /// <summary>Reads what <see cref="ToBytes"/> wrote, or says what is wrong with the bytes. Never throws.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="topics">What they hold.</param>
    /// <param name="fault">The fault: <c>magic</c>, <c>length</c>, <c>version</c>, <c>checksum</c> or <c>content</c>.</param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out LeadTopics? topics, [NotNullWhen(false)] out Fault? fault)
    {
        topics = null;
        fault = Envelope.Judge(bytes, TopicBytes.Magic, TopicBytes.Version, TopicBytes.Path, TopicBytes.Noun);
        if (fault is not null)
        {
            return false;
        }

        if (!TopicBytes.TryRead(Envelope.ContentOf(bytes), out long halfLife, out long newest, out TopicSummary summary))
        {
            fault = Envelope.Bad(TopicBytes.Path, "content", "hold what no topics hold");
            return false;
        }

        topics = new LeadTopics(halfLife, newest, summary);
        return true;
    }

    /// <summary>The topics as bytes, at most 3 KiB, which this and every later release reads. Equal content gives equal bytes.</summary>
    public byte[] ToBytes() => TopicBytes.Write(_halfLife, _newest, _summary);
}
