using System.Buffers.Binary;
using LeadTemperature.Signals;

namespace LeadTemperature.Tests.Bytes;

/// <summary>S-15: bytes that claim more than any state keeps are refused before anything is made of them.</summary>
[Trait("Rule", "S-15")]
public sealed class HugeClaimsTests
{
    [Fact]
    public void Sums_MoreThanAnyModelHas_AreRefusedAtOnce() => AssertRefusedWithin(
        8 * 1024 * 1024,
        StateBytes.SumsSection,
        Enumerable.Range(0, 100_000).SelectMany(i => Longs(i + 1, 60_000_000L + i, 0)));

    [Fact]
    public void Lists_MoreThanAnyModelHas_AreRefusedBeforeTheyTakeMemory() => AssertRefusedWithin(
        16 * 1024 * 1024,
        StateBytes.TimesSection,
        Enumerable.Range(0, 100_000).SelectMany(i => Longs(i + 1, 0).Concat<byte>([TimesFeature.MaxCapacity, 1, 0])));

    [Fact]
    public void HalfLife_OtherThanTheFeatures_IsNotServed()
    {
        ScoringModel weekly = Rules.Model.WithoutGate(m => m.Rule(SignalKinds.PageView, 1));
        LeadState state = weekly.CreateState();
        weekly.Record(state, new Signal(SignalKinds.PageView, Rules.Day.At(0)));
        byte[] bytes = state.ToBytes();
        int halfLife = bytes.AsSpan().IndexOf(BitConverter.GetBytes(7L * 86_400_000_000));
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(halfLife), 30L * 86_400_000_000);
        LeadState forged = weekly.ReadState(Sealed.Anew(bytes));
        Assert.Throws<StateMismatchException>(() => weekly.Assess(forged, Rules.Day.At(1)));
    }

    private static void AssertRefusedWithin(long bytesAtMost, ushort section, IEnumerable<byte> content)
    {
        byte[] bytes = Sealed.Anew(
        [
            .. StateBytes.Magic, (byte)StateBytes.Version, 0, 0, 0, 0, 0,
            .. Section(StateBytes.NewestSection, Longs(-1)),
            .. Section(section, content),
            0, 0, 0, 0,
        ]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<StateFormatException>(() => ScoringModel.Standard.ReadState(bytes));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, bytesAtMost);
    }

    private static byte[] Section(ushort number, IEnumerable<byte> content)
    {
        byte[] bytes = [.. content];
        return [.. BitConverter.GetBytes(number), .. BitConverter.GetBytes(bytes.Length), .. bytes];
    }

    private static IEnumerable<byte> Longs(params long[] values) => values.SelectMany(BitConverter.GetBytes);
}
