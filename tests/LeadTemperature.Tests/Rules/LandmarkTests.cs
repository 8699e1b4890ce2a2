namespace LeadTemperature.Tests.Rules;

/// <summary>
/// A landmark moves when the newest signal enters another block of half-lives; a state then still equals what is read back of it, to the
/// bit.
/// </summary>
[Trait("Rule", "S-10")]
[Trait("Rule", "S-15")]
public sealed class LandmarkTests
{
    private static readonly ScoringModel Limited = Model.WithoutGate(m => m
        .Rule(SignalKinds.DemoRequest, 90, configure: r => r.MostRecent(1))
        .Rule(SignalKinds.WebinarAttended, 20, configure: r => r.MostRecent(3))
        .Rule(SignalKinds.PageView, 1));

    [Fact]
    public void State_WhoseSignalsAreOnBothSidesOfALandmark_IsReadBackToTheBit() => ForEachDraw(state =>
        Assert.Equal(Read(state), Read(Limited.ReadState(state.ToBytes()))));

    [Fact]
    public void State_MergedWithAnEmptyOne_StaysTheSameToTheBit() => ForEachDraw(state =>
    {
        LeadState merged = Limited.CreateState();
        merged.Merge(state);
        Assert.Equal(Read(state), Read(merged));
        Assert.Equal(state.ToBytes(), merged.ToBytes());
    });

    private static void ForEachDraw(Action<LeadState> check)
    {
        Random random = new(20_260_304);
        for (int i = 0; i < 500; i++)
        {
            LeadState state = Limited.CreateState();
            Limited.Record(state, new Signal(SignalKinds.DemoRequest, Boundary - (3 * random.NextDouble() * Day.Days(1))));
            Limited.Record(state, new Signal(SignalKinds.WebinarAttended, Boundary - (9 * random.NextDouble() * Day.Days(1)), 2.5));
            Limited.Record(state, new Signal(SignalKinds.PageView, Boundary + (2 * random.NextDouble() * Day.Days(1))));
            check(state);
        }
    }

    /// <summary>The beginning of the block of 256 weeks that today is in.</summary>
    private static DateTimeOffset Boundary { get; } = new(Day.Zero.Ticks - (Day.Zero.Ticks % (256 * Day.Days(7).Ticks)), TimeSpan.Zero);

    private static long Read(LeadState state) => BitConverter.DoubleToInt64Bits(Limited.Assess(state, Boundary.AddDays(3)).Score);
}
