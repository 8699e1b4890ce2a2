using LeadTemperature.Tests.Rules;
using LeadTemperature.Topics;

namespace LeadTemperature.Tests.Bytes;

/// <summary>S-15: kept topics are read for ever, and foreign, cut or flipped bytes give one typed error.</summary>
[Trait("Rule", "S-15")]
public sealed class TopicBytesTests
{
    private const int Seed = 20_260_304;

    /// <summary>Written once from <see cref="Kept"/>; neither this nor that ever changes.</summary>
    private const string Version1 =
        "4C54544F0100D60000000040C7A1190100000020AA148B0CE3009DD5858A6CF27B46CC3B7F669EA006460808004F6C6420546F776EFC265084815F59"
        + "46000000000000000009005269766572736964653DFD5C5BEF1E30460000000000000000010064CC3B7F669EA0064600000000000000000100651AC7"
        + "F84A3B2459460000000000000000010066DC9B0811A7CB30460000000000000000010067A9153E1D03DD58460000000000000000010069CC3B7F669E"
        + "A01646CC3B7F669EA0064601006AE604A7D5385A59460000000000000000B09DD013";

    private static readonly byte[] Whole = Kept().ToBytes();

    [Fact]
    public void Topics_KeptByAnEarlierRelease_AreReadForEver()
    {
        byte[] bytes = Convert.FromHexString(Version1);

        Assert.Equal(Version1, Convert.ToHexString(Whole));

        Assert.Equal(Kept().Top(Day.At(7)), LeadTopics.Read(bytes).Top(Day.At(7)));
        Assert.Equal(8, LeadTopics.Read(bytes).Count);
        Assert.True(LeadTopics.Read(bytes).NotKeptAtMost(Day.At(7)) > 0);
    }

    [Theory]
    [InlineData("magic", "do not begin as a lead's topics does", "")]
    [InlineData("magic", "do not begin as a lead's topics does", "4C54535401000E00000000000000")]
    [InlineData("length", "are not as long as they say", "4C54544F01000F00000000000000")]
    [InlineData("version", "are of a version that this release does not know", "4C54544F02000E00000000000000")]
    [InlineData("checksum", "do not match their checksum", "4C54544F01000E00000000000000")]
    public void Bytes_ThatAreNone_AreRefusedWithWhatGaveThemAway(string rule, string problem, string hex)
    {
        byte[] bytes = Convert.FromHexString(hex);

        Assert.False(LeadTopics.TryRead(bytes, out LeadTopics? topics, out Fault? fault));
        Assert.Null(topics);
        Assert.Equal(rule, fault.Code);
        Assert.Equal($"These bytes are not a lead's topics. topics: the bytes {problem}", Assert.Throws<StateFormatException>(() => LeadTopics.Read(bytes)).Message);
    }

    [Fact]
    public void Bytes_CutAtAnyLength_AreRefused()
    {
        for (int length = 0; length < Whole.Length; length++)
        {
            Assert.False(LeadTopics.TryRead(Whole.AsSpan(..length), out _, out _));
            Assert.False(LeadTopics.TryRead(Sealed.Anew(Whole[..length]), out _, out _));
        }

        Assert.False(LeadTopics.TryRead(Sealed.Anew([.. Whole, 0]), out _, out _));
    }

    [Fact]
    public void Bytes_WithAnyBitFlipped_AreRefused()
    {
        for (int bit = 0; bit < Whole.Length * 8; bit++)
        {
            byte[] flipped = [.. Whole];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(LeadTopics.TryRead(flipped, out _, out _));
        }
    }

    /// <summary>What was let in does what topics do, within its bounds; nothing takes much memory.</summary>
    [Fact]
    public void Inputs_FiftyThousandWithRightChecksums_GiveTheOneErrorOrUsableTopics()
    {
        StateMutator mutator = new(Seed, Whole, new LeadTopics().ToBytes(), Few().ToBytes());
        int usable = 0;
        for (int i = 0; i < 50_000; i++)
        {
            byte[] bytes = Sealed.Anew(mutator.Mutation());
            long before = GC.GetAllocatedBytesForCurrentThread();
            bool isRead = LeadTopics.TryRead(bytes, out LeadTopics? topics, out Fault? fault);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * 1024);
            Assert.Equal(isRead, fault is null);
            if (isRead)
            {
                usable++;
                Use(topics!, bytes, i);
            }
        }

        Assert.InRange(usable, 100, 40_000); // both outcomes are met: the mutations reach the inside
    }

    private static void Use(LeadTopics topics, byte[] bytes, int i)
    {
        string input = $"Input {i} of seed {Seed}: {Convert.ToHexString(bytes)}";
        Assert.True(topics.ToBytes().AsSpan().SequenceEqual(bytes), input);
        topics.Merge(topics);
        topics.Merge(LeadTopics.Read(bytes));
        topics.Record("another", Day.At(0));
        IReadOnlyList<DominantTopic> top = topics.Top(DateTimeOffset.MaxValue);
        double notKept = topics.NotKeptAtMost(DateTimeOffset.MaxValue);
        Assert.True(double.IsFinite(notKept) && top.All(t => double.IsFinite(t.Weight) && t.OverAtMost <= notKept && t.Weight >= notKept), input);
        Assert.True(LeadTopics.TryRead(topics.ToBytes(), out _, out _), input);
    }

    private static LeadTopics Kept()
    {
        LeadTopics topics = new();
        string[] names = ["Riverside", "Old Town", "größer 😀", "d", "e", "f", "g", "h", "i", "j"];
        for (int i = 0; i < 30; i++)
        {
            topics.Record(names[i * i % names.Length], Day.At(i * 3 % 7), 1 + (i % 5));
        }

        Array.ForEach(names, name => topics.Record(name, Day.At(7), 0.5));
        return topics;
    }

    private static LeadTopics Few()
    {
        LeadTopics topics = new(TimeSpan.FromHours(1));
        topics.Record("Riverside", Day.At(0), 3);
        topics.Record("Old Town", Day.At(300), 1e6);
        return topics;
    }
}
