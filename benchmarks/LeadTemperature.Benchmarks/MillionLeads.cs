using System.Globalization;
using LeadTemperature.Benchmarks.Workload;
using LeadTemperature.Tracking;

namespace LeadTemperature.Benchmarks;

/// <summary>How many bytes does a lead of 24 signals take in memory, and does finding the next lead that is due cost more the more there are?</summary>
/// <remarks>
/// The leads are warm, each a little other than the next, so that each has a time at which it cools. A look finds that nothing is due; a take
/// takes the lead that is due first, under a lease. Few and many leads take turns.
/// </remarks>
internal static class MillionLeads
{
    private const int Many = 1_000_000;
    private const int Few = 1_000;
    private const int CallsInASample = 16;
    private const int WarmUps = 10;
    private const int Samples = 51;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static Signal[] Past { get; } =
        [.. Histories.Lead.Select(s => s.Kind == SignalKinds.DemoRequest || s.Kind == SignalKinds.PricingInquiry ? new Signal(SignalKinds.PageView, s.At, 0.1) : s)];

    public static async Task PrintAsync(TextWriter output)
    {
        output.WriteLine("    leads   ids   bytes a lead");
        await FillAsync(output, hasIds: false);
        await FillAsync(output, hasIds: true);
    }

    private static async Task FillAsync(TextWriter output, bool hasIds)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        using TrackedLeads many = await MakeAsync(Many, hasIds);
        long bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{many.Store.Count,9} {(hasIds ? "kept" : "none"),5} {bytes / Many,14}"));
        if (!hasIds)
        {
            using TrackedLeads few = await MakeAsync(Few, hasIds);
            PrintDue(output, few, many);
        }
    }

    private static void PrintDue(TextWriter output, TrackedLeads few, TrackedLeads many)
    {
        Sampled[] looks = [Of(_ => Take(few, few.Now) == 0), Of(_ => Take(many, many.Now) == 0)];
        Sampled[] takes = [Of(_ => Take(few, DateTimeOffset.MaxValue) == 1), Of(_ => Take(many, DateTimeOffset.MaxValue) == 1)];
        foreach (Sampled[] both in (Sampled[][])[looks, takes])
        {
            for (int sample = -WarmUps; sample < Samples; sample++)
            {
                Array.ForEach(both, s => s.Take(sample));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            leads     look µs   take µs
            {Few,9} {looks[0].Median,7:0.000} {takes[0].Median,9:0.000}
            {Many,9} {looks[1].Median,7:0.000} {takes[1].Median,9:0.000}
            ratio     {looks[1].Median / looks[0].Median,7:0.00} {takes[1].Median / takes[0].Median,9:0.00}
            """));
    }

    private static int Take(TrackedLeads tracked, DateTimeOffset now) => TrackedLeads.Done(tracked.Store.TakeDueAsync(now, 1, Lease, CancellationToken.None)).Count;

    private static Sampled Of(Func<int, bool> call) => new(CallsInASample, Samples, call);

    private static async Task<TrackedLeads> MakeAsync(int count, bool hasIds)
    {
        TrackedLeads tracked = new(ScoringModel.Standard, new SetClock(Histories.AsOf));
        RecordReport report = await tracked.Tracker.RecordManyAsync(Signals(count, hasIds), RecordMode.Backfill);
        return report.Recorded == (long)count * Past.Length && tracked.Store.Count == count
            ? tracked
            : throw new InvalidOperationException($"{report}, {tracked.Store.Count} leads.");
    }

    private static async IAsyncEnumerable<LeadSignal> Signals(int leads, bool hasIds)
    {
        await Task.CompletedTask;
        for (int lead = 0; lead < leads; lead++)
        {
            for (int i = 0; i < Past.Length; i++)
            {
                Signal signal = Past[i];
                yield return new LeadSignal(
                    lead,
                    new Signal(
                        signal.Kind!,
                        signal.At.ToDateTimeOffset().AddMilliseconds(-lead),
                        signal.Magnitude,
                        id: hasIds ? string.Create(CultureInfo.InvariantCulture, $"{lead}-{i}") : null));
            }
        }
    }
}
