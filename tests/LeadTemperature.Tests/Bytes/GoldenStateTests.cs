using LeadTemperature.Tests.Conventions;
using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Bytes;

/// <summary>
/// S-15: every release reads what earlier ones wrote. Each file was written once from the history of <see cref="KeptState"/>, and
/// neither the files nor that history ever change. A new version of the bytes brings a file of its own.
/// </summary>
[Trait("Rule", "S-15")]
public sealed class GoldenStateTests
{
    private const string WriteVariable = "WRITE_GOLDEN_STATE";

    /// <summary>For as long as version 1 is what is written: a writer that changes without a new version would lock older releases out.</summary>
    [Fact]
    public void State_OfTheSameHistory_IsWrittenAsBefore() =>
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "LeadTemperature.Tests", "Bytes", "state-v1.bin")),
            KeptState.Create().ToBytes());

    [Theory]
    [InlineData("state-v1.bin")]
    public void State_KeptByAnEarlierRelease_IsReadForEver(string file)
    {
        string path = Path.Combine(Repository.Root, "tests", "LeadTemperature.Tests", "Bytes", file);
        if (!File.Exists(path) && Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            File.WriteAllBytes(path, KeptState.Create().ToBytes());
        }

        LeadState state = KeptState.Model.ReadState(File.ReadAllBytes(path));
        TestLead replayed = new(KeptState.Model, KeptState.History);
        Assert.Empty(KeptState.Model.MissingFrom(state));
        Assert.Equal(Day.At(6.5), state.NewestSignal);
        foreach (double day in new[] { 6.5, 7, 8.25, 11, 40 })
        {
            Assert.Equal(replayed.At(day).Score, KeptState.Model.Assess(state, Day.At(day)).Score, 1e-9);
            Assert.Equal(replayed.At(day).Evidence, KeptState.Model.Assess(state, Day.At(day)).Evidence, 1e-9);
            Assert.Equal(replayed.At(day).Temperature, KeptState.Model.Assess(state, Day.At(day)).Temperature);
        }

        KeptState.Model.Record(state, new Signal(SignalKinds.DemoRequest, Day.At(9)));
        state.Merge(KeptState.Create());
        TestLead gone = new(KeptState.Model, [.. KeptState.History, .. KeptState.History, .. Sent.On(SignalKinds.DemoRequest, 9)]);
        Assert.Equal(gone.At(9).Score, KeptState.Model.Assess(state, Day.At(9)).Score, 1e-9);
    }
}
