using System.Buffers.Binary;
using System.Text.Json;
using LeadTemperature.Signals;
using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Bytes;

/// <summary>S-15: what is written is read back, to the bit.</summary>
[Trait("Rule", "S-15")]
public sealed class KeptBytesTests
{
    [Fact]
    public void State_WrittenAndReadBack_IsTheSame()
    {
        LeadState state = KeptState.Create();
        LeadState read = KeptState.Model.ReadState(state.ToBytes());
        Assert.Equal(state.ToBytes(), read.ToBytes());
        Assert.Equal(state.Features, read.Features);
        Assert.Equal(state.NewestSignal, read.NewestSignal);
        Assert.Equal(KeptState.Model.Assess(state, Day.At(7)), KeptState.Model.Assess(read, Day.At(7)));
        Assert.Equal(KeptState.Model.Explain(state, Day.At(7)).Lines, KeptState.Model.Explain(read, Day.At(7)).Lines);
        Assert.Equal(KeptState.Model.Forecast(state, Day.At(7)), KeptState.Model.Forecast(read, Day.At(7)));
    }

    [Fact]
    public void State_OfNothing_IsReadBackToo()
    {
        LeadState read = KeptState.Model.ReadState(KeptState.Model.CreateState().ToBytes());
        Assert.Null(read.NewestSignal);
        Assert.Equal(KeptState.Model.CreateState().Features, read.Features);
        Assert.Equal(0, KeptState.Model.Assess(read, Day.At(0)).Score);
    }

    [Fact]
    public void State_OfEdgeValues_IsReadBackToo()
    {
        Signal[] signals =
        [
            new(SignalKinds.PageView, DateTimeOffset.MinValue, 1_000_000),
            new(SignalKinds.PageView, DateTimeOffset.MaxValue, double.Epsilon),
            .. Enumerable.Repeat(new Signal(SignalKinds.DemoRequest, DateTimeOffset.MaxValue, 1_000_000), 100),
            .. Enumerable.Repeat(new Signal(SignalKinds.ReturnVisit, DateTimeOffset.MinValue), 100),
        ];
        LeadState state = new TestLead(KeptState.Model, signals).State;
        Assert.Equal(state.ToBytes(), KeptState.Model.ReadState(state.ToBytes()).ToBytes());
    }

    [Fact]
    public void State_ReadBack_IsRecordedAndMergedLikeAnyOther()
    {
        LeadState read = KeptState.Model.ReadState(new TestLead(KeptState.Model, KeptState.History[..5]).State.ToBytes());
        KeptState.Model.Record(read, KeptState.History[5]);
        read.Merge(KeptState.Model.ReadState(new TestLead(KeptState.Model, KeptState.History[6..]).State.ToBytes()));
        Assert.Equal(new TestLead(KeptState.Model, KeptState.History).At(7).Score, KeptState.Model.Assess(read, Day.At(7)).Score, 1e-9);
    }

    [Fact]
    public void State_ReadByAnotherModel_ServesItOrIsRefused()
    {
        byte[] bytes = KeptState.Create().ToBytes();
        ScoringModel views = Model.WithoutGate(m => m.Rule(SignalKinds.PageView, 7));
        Signal[] ofViews = [.. KeptState.History.Where(s => s.Kind == SignalKinds.PageView)];
        Assert.Equal(new TestLead(views, ofViews).At(7).Score, views.Assess(views.ReadState(bytes), Day.At(7)).Score, 1e-9);
        ScoringModel clicks = Model.WithoutGate(m => m.Rule(SignalKinds.EmailClick, 7));
        Assert.Throws<StateMismatchException>(() => clicks.Assess(clicks.ReadState(bytes), Day.At(7)));
        Assert.Equal(bytes, clicks.ReadState(bytes).ToBytes()); // what a model does not know it still hands on
    }

    [Fact]
    public void Bytes_OfEqualStates_AreEqualWhateverTheOrder() =>
        Assert.Equal(KeptState.Create().ToBytes(), new TestLead(KeptState.Model, KeptState.History.Reverse()).State.ToBytes());

    [Fact]
    public void Buffer_OfTheVeryLength_TakesTheBytes()
    {
        LeadState state = KeptState.Create();
        byte[] buffer = new byte[state.ByteCount + 3];
        Assert.True(state.TryWriteBytes(buffer.AsSpan(0, state.ByteCount), out int written));
        Assert.Equal(state.ByteCount, written);
        Assert.Equal(state.ToBytes(), buffer[..written]);
        Assert.Equal([0, 0, 0], buffer[written..]);
        Assert.True(state.TryWriteBytes(buffer, out written));
        Assert.Equal(state.ByteCount, written);
    }

    [Fact]
    public void Buffer_OneByteShort_TakesNothing()
    {
        LeadState state = KeptState.Create();
        byte[] buffer = new byte[state.ByteCount - 1];
        Assert.False(state.TryWriteBytes(buffer, out int written));
        Assert.Equal(0, written);
        Assert.All(buffer, octet => Assert.Equal(0, octet));
    }

    /// <summary>Room for topics and the newest id: a section of a later release is passed over.</summary>
    [Fact]
    public void Section_ThatIsNotKnown_IsPassedOver()
    {
        byte[] bytes = KeptState.Create().ToBytes();
        byte[] later = [.. bytes[..^StateBytes.ChecksumLength], 77, 0, 3, 0, 0, 0, 1, 2, 3, 0, 0, 0, 0];
        LeadState read = KeptState.Model.ReadState(Sealed.Anew(later));
        Assert.Equal(KeptState.Model.Assess(KeptState.Create(), Day.At(7)), KeptState.Model.Assess(read, Day.At(7)));
    }

    [Fact]
    public void Bytes_Always_BeginWithMagicVersionAndLength()
    {
        byte[] bytes = KeptState.Create().ToBytes();
        Assert.Equal("LTST"u8.ToArray(), bytes[..4]);
        Assert.Equal(1, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(4)));
        Assert.Equal(bytes.Length, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(6)));
        Assert.Equal(StateBytes.Checksum(bytes.AsSpan()[..^4]), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan()[^4..]));
    }

    /// <summary>The check value that every description of CRC-32C gives for the nine digits.</summary>
    [Fact]
    public void Checksum_OfTheNineDigits_IsThatOfCrc32C() => Assert.Equal(0xE3069283u, StateBytes.Checksum("123456789"u8));

    [Fact]
    public void Json_OfAState_IsForPeople()
    {
        using JsonDocument json = JsonDocument.Parse(KeptState.Create().ToJson());
        JsonElement root = json.RootElement;
        Assert.Equal("2026-03-08T12:00:00.000000Z", root.GetProperty("newest").GetString());
        Assert.Equal("2026-03-07T00:00:00.000000Z", root.GetProperty("last(demo-request)").GetString());
        Assert.Equal(5, root.GetProperty("sum(email-open,page-view; half-life none)").GetProperty("sum").GetDouble());
        JsonElement demos = root.GetProperty("times(demo-request), 2 most recent with magnitudes");
        Assert.Equal([0.5, 2.5], demos.EnumerateArray().Select(e => e.GetProperty("magnitude").GetDouble()));
        using JsonDocument empty = JsonDocument.Parse(KeptState.Model.CreateState().ToJson());
        Assert.Equal(JsonValueKind.Null, empty.RootElement.GetProperty("newest").ValueKind);
    }
}
