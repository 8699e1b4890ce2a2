using System.Text.Json;
using LeadTemperature.Signals;
using LeadTemperature.Tests.Bytes;
using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>What is written, copied or cleared reads as it should.</summary>
[Trait("Rule", "S-15")]
public sealed class KeptBytesLaws
{
    [Fact]
    public void Bytes_WrittenAndRead_GiveTheSameState() => Law.HoldsFor(1_500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);
        byte[] bytes = state.ToBytes();
        LeadState read = model.ReadState(bytes);

        Agreement.ToTheBit(model.Assess(state, c.At, c.Previous), model.Assess(read, c.At, c.Previous), "read back");
        Assert.Equal(bytes, read.ToBytes());
        Assert.Equal(bytes.Length, state.ByteCount);
        Assert.Equal(state.NewestSignal, read.NewestSignal);
        Assert.Equal(state.Features, read.Features);
    });

    /// <summary>A section that no release knows is skipped, by the reader that takes its time.</summary>
    [Fact]
    public void Bytes_OfTheModelItself_ReadAtOnceAsPieceByPiece() => Law.HoldsFor(1_500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        byte[] bytes = States.Recorded(model, c.History).ToBytes();
        byte[] withMore = Sealed.Anew([.. bytes[..^StateBytes.ChecksumLength], 99, 0, 1, 0, 0, 0, 7, 0, 0, 0, 0]);
        LeadState slowly = model.ReadState(withMore);
        LeadCase other = LeadCaseDraw.Any(c.Seed ^ 1);
        LeadState into = States.Recorded(other.Model.Build(), other.History);
        model.ReadState(bytes, into);
        foreach (LeadState read in (LeadState[])[model.ReadState(bytes), into])
        {
            Assert.Equal(slowly.Cells, read.Cells);
            Assert.Same(slowly.Layout, read.Layout);
            Agreement.ToTheBit(model.Assess(slowly, c.At, c.Previous), model.Assess(read, c.At, c.Previous), "read at once");
        }
    });

    [Fact]
    public void Bytes_ReadByAnotherModel_ServeTheirOwn() => Law.HoldsFor(300, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);
        LeadState read = LeadCaseDraw.Any(c.Seed ^ 1).Model.Build().ReadState(state.ToBytes());

        Agreement.ToTheBit(model.Assess(state, c.At, c.Previous), model.Assess(read, c.At, c.Previous), "read by another model");
    });

    [Fact]
    public void Bytes_ReadByAnotherModel_MergeAsTheirOwn() => Law.HoldsFor(500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        ScoringModel other = LeadCaseDraw.Any(c.Seed ^ 1).Model.Build();
        int half = c.History.Count / 2;
        LeadState read = other.ReadState(States.Recorded(model, c.History.Take(half)).ToBytes());
        LeadState rest = States.Recorded(model, c.History.Skip(half));
        ReferenceReading expected = ReferenceScorer.Read(c.Model, c.History, c.AsOf, c.Previous);

        LeadState into = States.Copy(model, rest);
        into.Merge(read);
        Agreement.Holds(expected, model.Assess(into, c.At, c.Previous), "merged into its own");
        read.Merge(rest);
        Agreement.Holds(expected, model.Assess(read, c.At, c.Previous), "its own merged in");
        Agreement.Holds(expected, model.Assess(other.ReadState(read.ToBytes()), c.At, c.Previous), "and kept again");
    });

    [Fact]
    public void Bytes_ReadAndRecordedFurther_ReadAsTheReference() => Law.HoldsFor(500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        int half = c.History.Count / 2;
        LeadState read = model.ReadState(States.Recorded(model, c.History.Take(half)).ToBytes());
        States.Record(model, read, c.History.Skip(half));

        Agreement.Holds(
            ReferenceScorer.Read(c.Model, c.History, c.AsOf, c.Previous), model.Assess(read, c.At, c.Previous), "read, then recorded");
    });

    [Fact]
    public void Bytes_IntoABuffer_AreTheSameOrNone() => Law.HoldsFor(300, LeadCaseDraw.Any, c =>
    {
        LeadState state = States.Recorded(c.Model.Build(), c.History);
        byte[] roomy = new byte[state.ByteCount + 7];

        Assert.True(state.TryWriteBytes(roomy, out int written));
        Assert.Equal(state.ToBytes(), roomy.Take(written));
        Assert.All(roomy.Skip(written), b => Assert.Equal(0, b));
        Assert.False(state.TryWriteBytes(new byte[state.ByteCount - 1], out int none));
        Assert.Equal(0, none);
    });

    [Fact]
    public void Copy_OfAState_IsEqualAndItsOwn() => Law.HoldsFor(500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        int half = c.History.Count / 2;
        LeadState state = States.Recorded(model, c.History.Take(half));
        byte[] before = state.ToBytes();
        LeadState copy = States.Recorded(LeadCaseDraw.Any(c.Seed ^ 1).Model.Build(), []);
        state.CopyTo(copy);
        Assert.Equal(before, copy.ToBytes());

        States.Record(model, copy, c.History.Skip(half));

        Assert.Equal(before, state.ToBytes());
        Agreement.Holds(
            ReferenceScorer.Read(c.Model, c.History, c.AsOf, c.Previous), model.Assess(copy, c.At, c.Previous), "copy, recorded further");
    });

    [Fact]
    public void Clear_AnyState_LeavesAnEmptyOneToRecordIn() => Law.HoldsFor(500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);
        state.Clear();
        Assert.Null(state.NewestSignal);
        Agreement.ToTheBit(model.Assess(model.CreateState(), c.At, c.Previous), model.Assess(state, c.At, c.Previous), "cleared");

        States.Record(model, state, c.History);
        Agreement.Holds(
            ReferenceScorer.Read(c.Model, c.History, c.AsOf, c.Previous), model.Assess(state, c.At, c.Previous), "recorded again");
    });

    [Fact]
    public void Json_AnyState_IsJson() => Law.HoldsFor(200, LeadCaseDraw.Any, c =>
    {
        using JsonDocument json = JsonDocument.Parse(States.Recorded(c.Model.Build(), c.History).ToJson());
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    });
}
