using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Previewing;

/// <summary>What a preview says of a few leads that one can follow by hand.</summary>
public sealed class ModelPreviewTests
{
    private static readonly ScoringModel Current = Model(demo: 60, hot: 50);
    private static readonly ScoringModel Proposed = Model(demo: 60, hot: 61);

    [Fact]
    public void Report_AsText_SaysWhatChanges()
    {
        PreviewReport<string> report = new ModelPreview(Current, Proposed, Day.At(0), first: 1, days: 2).Over<string>(
            [("ada", Lead(SignalKinds.DemoRequest)), ("bob", Lead(SignalKinds.DemoRequest)), ("eve", Lead(SignalKinds.PageView)), ("ida", Current.CreateState())]);

        Assert.Equal(
            """
            2 of 4 leads change
              Hot to Warm: 2 (ada, …)
            2026-01-01T00:00:00.000000Z: 2 hot, then 0
            2026-01-02T00:00:00.000000Z: 0 hot, then 0
            2026-01-03T00:00:00.000000Z: 0 hot, then 0
            """.Replace("2026-01-01T00:00:00", Text(0), StringComparison.Ordinal)
            .Replace("2026-01-02T00:00:00", Text(1), StringComparison.Ordinal)
            .Replace("2026-01-03T00:00:00", Text(2), StringComparison.Ordinal),
            report.ToString());
        Assert.Equal((2, 4, 2, 2), (report.Changed, report.Compared, report.Count(Temperature.Hot, Temperature.Warm), report.Count(Temperature.Cold, Temperature.Cold)));
        Assert.Equal(0, report.Count((Temperature)3, Temperature.Hot));
    }

    [Fact]
    public void Report_OfLeadsThatAModelCannotRead_NamesWhatIsMissing()
    {
        ScoringModel other = ScoringModel.Create(m => m
            .Rule(SignalKinds.DemoRequest, 60, Decay.HalfLife(TimeSpan.FromDays(9))).Thresholds(warm: 10, hot: 50));

        PreviewReport<int> report = new ModelPreview(Current, other, Day.At(0), first: 1).Over<int>(
            [(1, Lead(SignalKinds.PageView)), (2, Lead(SignalKinds.DemoRequest)), (3, Current.CreateState())]);

        Assert.Equal((1, 2, 0), (report.Compared, report.Unreadable.Count, report.UnreadableByCurrent.Count));
        Assert.Equal([1], report.Unreadable.First);
        Assert.Equal([new MissingFeature("sum(demo-request; half-life 9d)", 2)], report.Unreadable.Missing);
        Assert.EndsWith(
            "\n2 leads cannot be read by the proposed model (1, …)\n  sum(demo-request; half-life 9d): 2 leads", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfLeadsThatTheCurrentModelCannotRead_SaysSo()
    {
        ScoringModel other = ScoringModel.Create(m => m
            .Rule(SignalKinds.DemoRequest, 60, Decay.HalfLife(TimeSpan.FromDays(9))).Thresholds(warm: 10, hot: 50));
        LeadState state = other.CreateState();
        other.Record(state, new Signal(SignalKinds.DemoRequest, Day.At(0)));

        PreviewReport<int> report = new ModelPreview(Current, other, Day.At(0)).Over<int>([(7, state)]);

        Assert.Equal((0, 0, 1), (report.Compared, report.Unreadable.Count, report.UnreadableByCurrent.Count));
        Assert.Equal([7], report.UnreadableByCurrent.First);
        Assert.Contains("\n1 leads cannot be read by the model in use (7)\n", report.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Doubt that ends lifts a lead on the second day, and interest that fades takes it down on the eighth.</summary>
    [Fact]
    public void HotLoads_OfALeadThatRisesByWaiting_SeeItComeAndGo()
    {
        ScoringModel model = ScoringModel.Create(m => m
            .Rule(SignalKinds.DemoRequest, 100, Decay.Linear(TimeSpan.FromDays(20)), r => r.MostRecent(1))
            .Rule(SignalKinds.Bounce, -40, Decay.Window(TimeSpan.FromDays(1.5)), r => r.MostRecent(1))
            .Thresholds(warm: 10, hot: 60));
        LeadState state = model.CreateState();
        model.Record(state, new Signal(SignalKinds.DemoRequest, Day.At(0)));
        model.Record(state, new Signal(SignalKinds.Bounce, Day.At(0)));

        PreviewReport<int> report = new ModelPreview(model, model, Day.At(0.9), days: 14).Over<int>([(1, state)]);

        Assert.Equal(
            Enumerable.Range(0, 15).Select(day => 0.9 + day is >= 1.5 and <= 8 ? 1L : 0), report.HotLoads.Select(l => l.Current));
    }

    /// <summary>Two requests are one too many; when the first is too old for the burst, its points are the evidence that lacked.</summary>
    [Fact]
    public void HotLoads_OfEvidenceThatComesByWaiting_SeeItComeAndGo()
    {
        ScoringModel model = ScoringModel.Create(m => m
            .Burst(SignalKinds.DemoRequest, atLeast: 1, within: TimeSpan.FromDays(5), points: 60, atMost: 1)
            .Rule(SignalKinds.PageView, 60, Decay.None)
            .Thresholds(warm: 10, hot: 60));
        LeadState state = model.CreateState();
        model.Record(state, new Signal(SignalKinds.PageView, Day.At(0)));
        model.Record(state, new Signal(SignalKinds.DemoRequest, Day.At(0)));
        model.Record(state, new Signal(SignalKinds.DemoRequest, Day.At(2)));

        PreviewReport<int> report = new ModelPreview(model, model, Day.At(2), days: 14).Over<int>([(1, state)]);

        Assert.Equal(
            Enumerable.Range(0, 15).Select(day => 2 + day is > 5 and <= 7 ? 1L : 0), report.HotLoads.Select(l => l.Current));
    }

    /// <summary>Hot at both ends of the outlook and not in the middle: one evidence is over before the other begins.</summary>
    [Fact]
    public void HotLoads_OfEvidenceThatIsInterrupted_SeeTheGap()
    {
        ScoringModel model = ScoringModel.Create(m => m
            .Burst(SignalKinds.ContactSales, atLeast: 1, within: TimeSpan.FromDays(6), points: 30, atMost: 1)
            .Rule(SignalKinds.DemoRequest, 30, Decay.Window(TimeSpan.FromDays(2)), r => r.MostRecent(1))
            .Rule(SignalKinds.PageView, 100, Decay.None)
            .Thresholds(warm: 10, hot: 60));
        LeadState state = model.CreateState();
        model.Record(state, new Signal(SignalKinds.PageView, Day.At(0)));
        model.Record(state, new Signal(SignalKinds.ContactSales, Day.At(0)));
        model.Record(state, new Signal(SignalKinds.ContactSales, Day.At(2)));
        model.Record(state, new Signal(SignalKinds.DemoRequest, Day.At(2)));

        PreviewReport<int> report = new ModelPreview(model, model, Day.At(2), days: 5).Over<int>([(1, state)]);

        Assert.Equal([1, 1, 1, 0, 0, 1], report.HotLoads.Select(l => l.Current));
    }

    [Fact]
    public void Preview_OfNoLeads_IsEmpty()
    {
        ModelPreview preview = new(Current, Proposed, Day.At(0));
        PreviewReport<int> report = preview.Over<int>([]);

        Assert.Equal((0, 0, 8), (report.Compared, report.Changes.Count, report.HotLoads.Count));
        Assert.Equal((Current, Proposed, (DateTimeOffset)Day.At(0), 10, 7), (preview.Current, preview.Proposed, preview.AsOf, preview.First, preview.Days));
    }

    [Fact]
    public void Preview_OfOwnLeads_AsksIdsOnlyOfThoseThatItNames()
    {
        LeadState[] states = [.. Enumerable.Range(0, 9).Select(_ => Lead(SignalKinds.DemoRequest))];
        int asked = 0;

        PreviewReport<int> report = new ModelPreview(Current, Proposed, Day.At(0), first: 2).Over(states.AsSpan(), _ => asked++, s => s);

        Assert.Equal((9, 2), (report.Changed, asked));
    }

    [Theory]
    [InlineData(-1, 14)]
    [InlineData(10_001, 14)]
    [InlineData(10, -1)]
    [InlineData(10, 367)]
    public void Preview_OfNumbersOutOfRange_IsRefused(int first, int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ModelPreview(Current, Proposed, Day.At(0), first, days));

    [Fact]
    public void Preview_BeyondTheLastDate_IsRefused()
    {
        DateTimeOffset late = DateTimeOffset.MaxValue.AddDays(-3);

        Assert.Equal(3, new ModelPreview(Current, Proposed, late, days: 3).Over<int>([]).HotLoads.Count - 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ModelPreview(Current, Proposed, late, days: 4));
    }

    [Fact]
    public void Preview_AtAnInstantThatIsNotUtc_IsRefused() =>
        Assert.Throws<ReadingRefusedException>(() => new ModelPreview(Current, Proposed, new DateTime(2026, 1, 1)));

    [Fact]
    public void Preview_BeforeALeadsNewestSignal_IsRefused() => Assert.Throws<ReadingRefusedException>(
        () => new ModelPreview(Current, Proposed, Day.At(-1)).Over<int>([(1, Lead(SignalKinds.PageView))]));

    [Fact]
    public void Preview_OfNoState_IsRefused() => Assert.Throws<ArgumentNullException>(
        () => new ModelPreview(Current, Proposed, Day.At(0)).Over<int>([(1, null!)]));

    [Fact]
    public void Ids_InAReportAsText_AreInvariantAndStayInTheirLine()
    {
        Assert.Contains("Hot to Warm: 1 (a\uFFFDb)", Report("a\nb").ToString(), StringComparison.Ordinal);
        Assert.Contains("Hot to Warm: 1 (-1.5)", Report(-1.5m).ToString(), StringComparison.Ordinal);
        Assert.Contains("Hot to Warm: 1 ()", Report<string?>(null).ToString(), StringComparison.Ordinal);

        static PreviewReport<TId> Report<TId>(TId id) => new ModelPreview(Current, Proposed, Day.At(0)).Over<TId>([(id, Lead(SignalKinds.DemoRequest))]);
    }

    private static ScoringModel Model(double demo, double hot) => ScoringModel.Create(m => m
        .Rule(SignalKinds.DemoRequest, demo, Decay.HalfLife(TimeSpan.FromDays(1))).Rule(SignalKinds.PageView, 1).Thresholds(warm: 10, hot));

    private static LeadState Lead(SignalKind kind)
    {
        LeadState state = Current.CreateState();
        Current.Record(state, new Signal(kind, Day.At(0)));
        return state;
    }

    private static string Text(double day) => Day.At(day).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
