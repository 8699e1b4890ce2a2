using System.Buffers.Binary;
using LeadTemperature.Responding;

namespace LeadTemperature.Tests.Bytes;

/// <summary>S-15: kept histograms are read for ever, and foreign, cut or flipped bytes give one typed error.</summary>
[Trait("Rule", "S-15")]
public sealed class DurationBytesTests
{
    private const int Seed = 20_260_305;

    /// <summary>Written once from <see cref="Kept"/>; neither this nor that ever changes.</summary>
    private const string Version1 =
        "4C544448010074000000B09BBE73A0040000000000000000000090D0030000000000005039278C040000000001000000000000000100010000000000"
        + "00003B0002000000000000003C00010000000000000052000200000000000000A4000100000000000000DD00010000000000000041DCCFC0";

    private static readonly byte[] Whole = Kept().ToBytes();

    [Fact]
    public void Durations_KeptByAnEarlierRelease_AreReadForEver()
    {
        Assert.Equal(Version1, Convert.ToHexString(Whole));
        Assert.Equal(Kept().ToString(), DurationHistogram.Read(Convert.FromHexString(Version1)).ToString());
    }

    [Theory]
    [InlineData("magic", "do not begin as a histogram of durations does", "")]
    [InlineData("magic", "do not begin as a histogram of durations does", "4C54535401000E00000000000000")]
    [InlineData("length", "are not as long as they say", "4C54444801000F00000000000000")]
    [InlineData("version", "are of a version that this release does not know", "4C54444802000E00000000000000")]
    [InlineData("checksum", "do not match their checksum", "4C54444801000E00000000000000")]
    public void Bytes_ThatAreNone_AreRefusedWithWhatGaveThemAway(string rule, string problem, string hex)
    {
        byte[] bytes = Convert.FromHexString(hex);

        Assert.False(DurationHistogram.TryRead(bytes, out DurationHistogram? durations, out Fault? fault));
        Assert.Null(durations);
        Assert.Equal(rule, fault.Code);
        Assert.Equal(
            $"These bytes are not a histogram of durations. durations: the bytes {problem}",
            Assert.Throws<StateFormatException>(() => DurationHistogram.Read(bytes)).Message);
    }

    [Fact]
    public void Bytes_CutAtAnyLength_AreRefused()
    {
        for (int length = 0; length < Whole.Length; length++)
        {
            Assert.False(DurationHistogram.TryRead(Whole.AsSpan(..length), out _, out _));
            Assert.False(DurationHistogram.TryRead(Sealed.Anew(Whole[..length]), out _, out _));
        }

        Assert.False(DurationHistogram.TryRead(Sealed.Anew([.. Whole, 0]), out _, out _));
    }

    /// <summary>Least and greatest stand behind header and sum; the least is a quarter of a second, the greatest 5,000,000.</summary>
    [Theory]
    [InlineData(26, 2_000_000)]
    [InlineData(26, -1)]
    [InlineData(34, 1_000_000_000_000)]
    public void Bytes_WithEndsOutsideTheirBuckets_AreRefused(int place, long micros)
    {
        byte[] forged = [.. Whole];
        BinaryPrimitives.WriteInt64LittleEndian(forged.AsSpan(place), micros);

        Assert.False(DurationHistogram.TryRead(Sealed.Anew(forged), out _, out Fault? fault));
        Assert.Equal("content", fault.Code);
    }

    [Fact]
    public void Inputs_FiftyThousandWithRightChecksums_GiveTheOneErrorOrAUsableHistogram()
    {
        StateMutator mutator = new(Seed, Whole, new DurationHistogram().ToBytes(), One().ToBytes());
        int usable = 0;
        for (int i = 0; i < 50_000; i++)
        {
            byte[] bytes = Sealed.Anew(mutator.Mutation());
            long before = GC.GetAllocatedBytesForCurrentThread();
            bool isRead = DurationHistogram.TryRead(bytes, out DurationHistogram? durations, out Fault? fault);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * 1024);
            Assert.Equal(isRead, fault is null);
            if (isRead)
            {
                usable++;
                Use(durations!, bytes, i);
            }
        }

        Assert.InRange(usable, 100, 40_000); // both outcomes are met: the mutations reach the inside
    }

    private static void Use(DurationHistogram durations, byte[] bytes, int i)
    {
        string input = $"Input {i} of seed {Seed}: {Convert.ToHexString(bytes)}";
        Assert.True(durations.ToBytes().AsSpan().SequenceEqual(bytes), input);
        if (durations.Count == 0)
        {
            return;
        }

        Assert.True(durations.Least <= durations.Median && durations.Median <= durations.Greatest, input);
        Assert.True(durations.Least <= durations.Mean && durations.Mean <= durations.Greatest, input);
        Assert.True(durations.Sum >= durations.Greatest, input);
    }

    private static DurationHistogram Kept()
    {
        DurationHistogram histogram = new();
        foreach (double seconds in new[] { 0.25, 1, 59.9, 60, 61, 300, 301, 86_400, 5e6 })
        {
            histogram.Add(TimeSpan.FromSeconds(seconds));
        }

        return histogram;
    }

    private static DurationHistogram One()
    {
        DurationHistogram histogram = new();
        histogram.Add(TimeSpan.FromMinutes(5));
        return histogram;
    }
}
