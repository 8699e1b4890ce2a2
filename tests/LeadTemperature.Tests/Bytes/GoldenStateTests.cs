using LeadTemperature.Tests.Conventions;
using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Bytes;

/// <summary>
/// S-15: every release reads what earlier ones wrote. Each file was written once, by the release that brought its version, from the
/// history of <see cref="KeptState"/>; neither the files nor that history ever change.
/// </summary>
[Trait("Rule", "S-15")]
public sealed class GoldenStateTests
{
    [Theory]
    [InlineData("state-v1.bin")]
    public void State_KeptByAnEarlierRelease_IsReadForEver(string file)
    {
        LeadState state = KeptState.Model.ReadState(File.ReadAllBytes(PathOf(file)));
        TestLead replayed = new(KeptState.Model, KeptState.History);
        Assert.Empty(KeptState.Model.MissingFrom(state));
        Assert.Equal(Day.At(6.5), state.NewestSignal);
        foreach (double day in new[] { 6.5, 7, 8.25, 11, 40 })
        {
            Assert.Equal(replayed.At(day).Score, KeptState.Model.Assess(state, Day.At(day)).Score, 1e-9);
            Assert.Equal(replayed.At(day).Evidence, KeptState.Model.Assess(state, Day.At(day)).Evidence, 1e-9);
            Assert.Equal(replayed.At(day).Temperature, KeptState.Model.Assess(state, Day.At(day)).Temperature);
        }
    }

    [Fact]
    public void State_OfTheSameHistory_IsStillWrittenAsInVersionOne() =>
        Assert.Equal(File.ReadAllBytes(PathOf("state-v1.bin")), KeptState.Create().ToBytes());

    private static string PathOf(string file) => Path.Combine(Repository.Root, "tests", "LeadTemperature.Tests", "Bytes", file);
}
