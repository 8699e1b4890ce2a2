using System.Buffers.Binary;
using System.Diagnostics;
using LeadTemperature.Signals;
using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Bytes;

/// <summary>S-15: foreign, cut or flipped bytes give one typed error, never a crash, a huge allocation or a number.</summary>
[Trait("Rule", "S-15")]
public sealed class CorruptBytesTests
{
    private const int Seed = 20_260_302;

    /// <summary>The largest state here takes some hundred bytes; nothing that is made of it may take more than this.</summary>
    private const long BytesAtMost = 64 * 1024;

    private static readonly byte[] Whole = KeptState.Create().ToBytes();

    [Theory]
    [InlineData("magic", "do not begin as a lead state does", "")]
    [InlineData("magic", "do not begin as a lead state does", "4C545354")]
    [InlineData("magic", "do not begin as a lead state does", "4C54535301000E00000000000000")]
    [InlineData("length", "are not as long as they say", "4C54535401000F00000000000000")]
    [InlineData("checksum", "do not match their checksum", "4C54535401000E00000000000000")]
    public void Bytes_ThatAreNone_AreRefusedWithWhatGaveThemAway(string code, string problem, string hex) =>
        AssertRefused(code, problem, Convert.FromHexString(hex));

    [Fact]
    public void Bytes_OfALaterVersion_AreRefusedAsSuch()
    {
        byte[] later = [.. Whole];
        later[4] = 2;
        AssertRefused("version", "are of a version that this release does not know", Sealed.Anew(later));
    }

    [Fact]
    public void Bytes_WithoutASection_AreRefused()
    {
        byte[] headerAlone = [.. Whole[..StateBytes.HeaderLength], 0, 0, 0, 0];
        AssertRefused("content", "hold what no state holds", Sealed.Anew(headerAlone));
    }

    [Fact]
    public void Bytes_WithASectionTwice_AreRefused()
    {
        // The first section is the newest time: number, length and eight bytes.
        byte[] newest = Whole[StateBytes.HeaderLength..(StateBytes.HeaderLength + StateBytes.SectionHeaderLength + 8)];
        AssertRefused("content", "hold what no state holds", Sealed.Anew([.. Whole[..StateBytes.HeaderLength], .. newest, .. Whole[StateBytes.HeaderLength..]]));
    }

    [Fact]
    public void Bytes_WithOneFeatureTwice_AreRefused()
    {
        int lasts = StateBytes.HeaderLength + (2 * StateBytes.SectionHeaderLength) + 8;
        byte[] twice = [.. Whole];
        twice.AsSpan(lasts, StateBytes.LastLength).CopyTo(twice.AsSpan(lasts + StateBytes.LastLength));
        AssertRefused("content", "hold what no state holds", Sealed.Anew(twice));
    }

    [Fact]
    public void Bytes_WithASignalNewerThanTheNewest_AreRefused()
    {
        byte[] newer = [.. Whole];
        int newest = StateBytes.HeaderLength + StateBytes.SectionHeaderLength;
        int firstLast = newest + 8 + StateBytes.SectionHeaderLength + 8;
        BinaryPrimitives.WriteInt64LittleEndian(newer.AsSpan(firstLast), BinaryPrimitives.ReadInt64LittleEndian(newer.AsSpan(newest)) + 1);
        AssertRefused("content", "hold what no state holds", Sealed.Anew(newer));
    }

    [Fact]
    public void Bytes_CutAtAnyLength_AreRefused()
    {
        for (int length = 0; length < Whole.Length; length++)
        {
            byte[] cut = Whole[..length];
            Assert.Throws<StateFormatException>(() => KeptState.Model.ReadState(cut));
            Assert.Throws<StateFormatException>(() => KeptState.Model.ReadState(Sealed.Anew([.. cut])));
        }
    }

    [Fact]
    public void Bytes_WithAnyBitFlipped_AreRefused()
    {
        for (int bit = 0; bit < Whole.Length * 8; bit++)
        {
            byte[] flipped = [.. Whole];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<StateFormatException>(() => KeptState.Model.ReadState(flipped));
        }
    }

    [Fact]
    public void Bytes_WithSomethingBehindThem_AreRefused() =>
        Assert.Throws<StateFormatException>(() => KeptState.Model.ReadState([.. Whole, 0]));

    /// <summary>
    /// A half-life whose distance between landmarks no longer fits into 64 bits: 2^56 microseconds are a time that exists, and
    /// 256 of them are not.
    /// </summary>
    [Theory]
    [InlineData(1L << 55)]
    [InlineData(1L << 56)]
    [InlineData(1L << 57)]
    [InlineData(36_500L * 86_400_000_000 + 1)]
    [InlineData(315_537_897_599_999_999)]
    public void HalfLife_LongerThanAny_IsRefused(long halfLife)
    {
        byte[] bytes = [.. Whole];
        int sums = bytes.AsSpan().IndexOf(BitConverter.GetBytes(7L * 86_400_000_000)); // the first half-life of seven days
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(sums), halfLife);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(sums + 8), 0);
        Assert.Throws<StateFormatException>(() => KeptState.Model.ReadState(Sealed.Anew(bytes)));
    }

    [Fact]
    public void Inputs_FiftyThousandAtRandom_GiveOnlyTheOneError()
    {
        StateMutator mutator = new(Seed, Whole);
        AssertOnlyTheOneError(50_000, i => i % 2 == 0 ? mutator.Noise() : mutator.Mutation());
    }

    [Fact]
    public void Inputs_FiftyThousandWithRightChecksums_GiveTheOneErrorOrAUsableState()
    {
        StateMutator mutator = new(Seed, Whole, KeptState.Model.CreateState().ToBytes(), new TestLead(ScoringModel.Standard, Sent.On(SignalKinds.DemoRequest, 0)).State.ToBytes());
        int usable = AssertOnlyTheOneError(50_000, i => Sealed.Anew(i % 8 == 0 ? mutator.Noise() : mutator.Mutation()));
        Assert.InRange(usable, 100, 40_000); // both outcomes are met: the mutations reach the inside
    }

    /// <summary>There are two readers: one for bytes of the model itself, one for all. The first lets nothing in that the second does not.</summary>
    [Fact]
    public void Inputs_ThatAreReadAtOnce_AreThoseThatAreReadPieceByPiece()
    {
        StateMutator mutator = new(Seed, Whole, KeptState.Model.CreateState().ToBytes());
        StateLayout layout = KeptState.Model.CreateState().Layout;
        long[] atOnce = new long[layout.CellCount];
        int read = 0;
        for (int i = 0; i < 50_000; i++)
        {
            byte[] bytes = Sealed.Anew(mutator.Mutation());
            if (bytes.Length < StateBytes.HeaderLength + StateBytes.ChecksumLength
                || !KnownStateReader.TryRead(layout, bytes.AsSpan()[StateBytes.HeaderLength..^StateBytes.ChecksumLength], atOnce))
            {
                continue;
            }

            read++;
            (StateLayout found, long[] cells) = StateParser.Parse(bytes.AsSpan()[StateBytes.HeaderLength..^StateBytes.ChecksumLength], layout);
            Assert.True(found.KeepsTheSame(layout), $"Input {i} of seed {Seed} has other features.");
            long[] projected = new long[layout.CellCount];
            new StateProjection(found, layout).Project(cells, projected);
            Assert.Equal(projected, atOnce);
        }

        Assert.InRange(read, 100, 40_000);
    }

    [Fact]
    public void State_ThatBadBytesAreReadInto_IsEmpty()
    {
        LeadState state = KeptState.Create();
        byte[] bad = [.. Whole];
        bad[^1] ^= 1;
        Assert.Throws<StateFormatException>(() => KeptState.Model.ReadState(bad, state));
        Assert.Equal(KeptState.Model.CreateState().ToBytes(), state.ToBytes());
        byte[] cut = Sealed.Anew(Whole[..^20]);
        KeptState.Create().CopyTo(state);
        Assert.Throws<StateFormatException>(() => KeptState.Model.ReadState(cut, state));
        Assert.Equal(KeptState.Model.CreateState().ToBytes(), state.ToBytes());
        Assert.Throws<ArgumentNullException>(() => KeptState.Model.ReadState(Whole, null!));
    }

    private static int AssertOnlyTheOneError(int count, Func<int, byte[]> input)
    {
        int read = 0;
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < count; i++)
        {
            byte[] bytes = input(i);
            long before = GC.GetAllocatedBytesForCurrentThread();
            LeadState? state = Read(bytes, i);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < BytesAtMost, $"Input {i} of seed {Seed} took {allocated} bytes: {Convert.ToHexString(bytes)}");
            if (state is not null && !bytes.AsSpan().SequenceEqual(Whole))
            {
                read++;
                Use(state, bytes, i);
            }
        }

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"{count} inputs took {watch.Elapsed}.");
        return read;
    }

    private static LeadState? Read(byte[] bytes, int i)
    {
        try
        {
            return KeptState.Model.ReadState(bytes);
        }
        catch (StateFormatException)
        {
            return null;
        }
        catch (Exception e)
        {
            Assert.Fail($"Input {i} of seed {Seed} gave {e.GetType().Name} ({e.Message}): {Convert.ToHexString(bytes)}");
            return null;
        }
    }

    /// <summary>What was let in does what states do: it is written, read by a model that it serves or refused by it, and merged.</summary>
    private static void Use(LeadState state, byte[] bytes, int i)
    {
        try
        {
            Assert.Equal(state.ToBytes(), KeptState.Model.ReadState(state.ToBytes()).ToBytes());
            Assert.NotEmpty(state.ToJson());
            Assert.True(double.IsFinite(KeptState.Model.Assess(state, DateTimeOffset.MaxValue).Score));
            KeptState.Model.Forecast(state, DateTimeOffset.MaxValue);
            state.Merge(state);
            KeptState.Model.Record(state, new Signal(SignalKinds.PageView, Day.At(0)));
            Assert.True(double.IsFinite(KeptState.Model.Explain(state, DateTimeOffset.MaxValue).Assessment.Score));
        }
        catch (StateMismatchException)
        {
            // Its features are others than this model's.
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"Input {i} of seed {Seed} was read and then gave {e}: {Convert.ToHexString(bytes)}");
        }
    }

    private static void AssertRefused(string code, string problem, byte[] bytes)
    {
        StateFormatException refused = Assert.Throws<StateFormatException>(() => KeptState.Model.ReadState(bytes));
        Assert.Equal(code, Assert.Single(refused.Faults).Code);
        Assert.Equal($"These bytes are not a lead state. state: the bytes {problem}", refused.Message);
    }
}
