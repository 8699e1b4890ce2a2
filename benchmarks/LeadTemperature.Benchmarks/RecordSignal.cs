using System.Globalization;
using LeadTemperature.Benchmarks.Baselines;
using LeadTemperature.Benchmarks.Workload;
using LeadTemperature.Tracking;

namespace LeadTemperature.Benchmarks;

/// <summary>What does it cost to tell the tracker of one more signal that changes nothing, of a lead that the store in memory keeps?</summary>
/// <remarks>
/// A sample is a page view of each of 32 leads out of 1,024: too short to be interrupted often on a machine that others use too. Tracker and
/// baseline take turns; the medians of all samples after the warm-up are printed, and the bytes of a call on average. An id, where there is
/// one, is made by the caller and counts for both. The core is what the tracker cannot do without: Record and Assess on a state, and the
/// forecast of a lead that time may change.
/// </remarks>
internal static class RecordSignal
{
    private const int Leads = 1_024;
    private const int CallsInASample = 32;
    private const int WarmUps = 3_200;
    private const int Samples = 6_401;

    public static async Task PrintAsync(TextWriter output)
    {
        output.WriteLine("lead                        telemetry          median µs   bytes   core µs   of which forecast   baseline µs   bytes    ratio");
        foreach (bool hasIds in (bool[])[false, true])
        {
            await PrintAsync(output, "cold, positive rules", PositiveRows.Table, PositiveRows.Table.ToModel(), Temperature.Cold, hasIds);
            await PrintAsync(output, "cold, standard", StandardRows.Table, ScoringModel.Standard, Temperature.Cold, hasIds);
            await PrintAsync(output, "warm, positive rules", PositiveRows.Table, PositiveRows.Table.ToModel(), Temperature.Warm, hasIds);
            await PrintAsync(output, "warm, standard", StandardRows.Table, ScoringModel.Standard, Temperature.Warm, hasIds);
            await PrintAsync(output, "hot, positive rules", PositiveRows.Table, PositiveRows.Table.ToModel(), Temperature.Hot, hasIds);
            await PrintAsync(output, "hot, standard", StandardRows.Table, ScoringModel.Standard, Temperature.Hot, hasIds);
        }

        await PrintAsync(output, "cold, positive rules", PositiveRows.Table, PositiveRows.Table.ToModel(), Temperature.Cold, hasIds: false, "nobody listens");
        using (new Listening(hearsActivities: false))
        {
            await PrintAsync(output, "cold, positive rules", PositiveRows.Table, PositiveRows.Table.ToModel(), Temperature.Cold, hasIds: false, "figures");
        }

        using (new Listening(hearsActivities: true))
        {
            await PrintAsync(output, "cold, positive rules", PositiveRows.Table, PositiveRows.Table.ToModel(), Temperature.Cold, hasIds: false, "and activities");
        }
    }

    /// <summary>A tracker with leads of one temperature; those that are hot have an owner who has accepted them.</summary>
    public static async Task<TrackedLeads> MakeAsync(ScoringModel model, Temperature temperature, int count, bool hasMetrics = false)
    {
        TrackedLeads tracked = new(model, hasMetrics: hasMetrics);
        for (int lead = 0; lead < count; lead++)
        {
            LeadUpdate update = await tracked.TellAsync(lead, Past(temperature), temperature == Temperature.Hot ? SignalKinds.DemoRequest : null);
            if (update.Assessment.Temperature != temperature)
            {
                throw new InvalidOperationException($"The lead is {update.Assessment}, not {temperature}.");
            }

            if (temperature == Temperature.Hot)
            {
                await tracked.AcceptAsync(update);
            }
        }

        return tracked;
    }

    private static Signal[] Past(Temperature temperature) => temperature == Temperature.Cold ? Histories.ColdLead : Histories.Lead[..^3];

    private static async Task PrintAsync(
        TextWriter output, string name, ModelRows rows, ScoringModel model, Temperature temperature, bool hasIds, string telemetry = "off")
    {
        using TrackedLeads tracked = await MakeAsync(model, temperature, Leads, telemetry != "off");
        LockedLeads locked = new(rows);
        for (int lead = 0; lead < Leads; lead++)
        {
            locked.Tell(lead, Past(temperature));
        }

        int view = locked.NumberOf(SignalKinds.PageView);
        CoreLeads core = new(model, Past(temperature), Leads, temperature);
        Sampled ours = Of(n => tracked.Record(n % Leads, hasIds ? IdOf(n) : null).Assessment.Temperature == temperature);
        Sampled recorded = Of(n => core.Record(n % Leads, tracked.View()).Temperature == temperature);
        Sampled forecast = Of(n => core.Forecast(n % Leads, tracked.Now).Temperature == temperature);
        Sampled baseline = Of(n =>
            locked.Record(n % Leads, new LoopSignal(view, LoopScorer.Micros(tracked.Now), TrackedLeads.ViewWeight), hasIds ? IdOf(n) : null) is not null);
        Sampled[] all = [ours, recorded, forecast, baseline];
        for (int sample = -WarmUps; sample < Samples; sample++)
        {
            Array.ForEach(all, s => s.Take(sample));
        }

        double forecasts = temperature == Temperature.Cold && model.OnlyCools ? 0 : forecast.Median;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name + (hasIds ? ", id" : ""),-27} {telemetry,-14} {ours.Median,13:0.000} {ours.Bytes,7} {recorded.Median + forecasts,9:0.000} {forecasts,19:0.000} {baseline.Median,13:0.000} {baseline.Bytes,7} {ours.Median / baseline.Median,8:0.00}"));
    }

    private static Sampled Of(Func<int, bool> call) => new(CallsInASample, Samples, call);

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"view-{number}");
}
