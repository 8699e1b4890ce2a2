using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Allocation;

/// <summary>What a preview remembers does not grow with the leads that it reads.</summary>
public sealed class PreviewAllocationTests
{
    private static readonly ScoringModel Current = Model(mostRecent: 3);

    /// <summary>Read as they are, and through a projection.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(2)]
    public void Preview_OfManyMoreLeads_TakesNoMoreBytes(int mostRecent)
    {
        ModelPreview preview = new(Current, Model(mostRecent), Day.At(40), first: 3);
        (int Id, LeadState State)[] many = [.. Enumerable.Range(0, 5_000).Select(i => (i, Lead(i)))];
        (int Id, LeadState State)[] few = many[..500];

        long more = Difference(preview, few, many);
        for (int round = 0; round < 10 && more > 0; round++)
        {
            Thread.Sleep(20);
            more = Difference(preview, few, many);
        }

        Assert.True(more <= 0, $"{many.Length} leads take {more} bytes more than {few.Length}.");
    }

    private static long Difference(ModelPreview preview, (int Id, LeadState State)[] few, (int Id, LeadState State)[] many) =>
        Measure(preview, many) - Measure(preview, few);

    private static long Measure(ModelPreview preview, (int Id, LeadState State)[] leads)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        PreviewReport<int> report = preview.Over<int>(leads);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(leads.Length, report.Compared);
        return allocated;
    }

    private static ScoringModel Model(int mostRecent) => ScoringModel.Create(m => m
        .Rule(SignalKinds.DemoRequest, 60 + mostRecent, Decay.HalfLife(TimeSpan.FromDays(5)), r => r.MostRecent(mostRecent))
        .Rule(SignalKinds.PageView, 2).Rule(SignalKinds.Bounce, -10)
        .Thresholds(warm: 25, hot: 70));

    private static LeadState Lead(int i)
    {
        LeadState state = Current.CreateState();
        for (int n = 0; n < i % 7; n++)
        {
            Current.Record(state, new Signal(n % 3 == 0 ? SignalKinds.DemoRequest : n % 3 == 1 ? SignalKinds.PageView : SignalKinds.Bounce, Day.At(40 - (i % 20) - n)));
        }

        return state;
    }
}
