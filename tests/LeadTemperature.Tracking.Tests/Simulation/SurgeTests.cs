using Xunit.Abstractions;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>A model change turns 50,000 leads hot at once: all are admitted, only so many a minute, with duty told once, and a live signal overtakes.</summary>
public sealed class SurgeTests(ITestOutputHelper output)
{
    private const int Leads = 50_000;

    [Fact]
    [Trait("Rule", "H-10")]
    public void ModelChange_ThatTurnsFiftyThousandLeadsHot_AdmitsThemAtABoundedRate()
    {
        SimulationReport report = Play(new SimulationPlan { Seed = Seeds.Of(1).First(), AdmissionsPerMinute = 8_000 }, Leads);

        Assert.True(report.Violation is null, report.ToString());
        Assert.Equal(Leads, report.Counts["opened ModelChange"]);
        Assert.Equal(1, report.Counts["summaries"]);
    }

    [Fact]
    public void ModelChange_WithoutABudgetOfAdmissions_IsSeen()
    {
        SimulationReport report = Play(new SimulationPlan { Seed = Seeds.Of(1).First(), AdmissionsPerMinute = 60, Sabotage = Sabotage.NoBudget }, leads: 500);

        Assert.Contains("admitted within a minute", report.Violation ?? "", StringComparison.Ordinal);
    }

    private SimulationReport Play(SimulationPlan plan, int leads)
    {
        plan = plan with
        {
            Length = TimeSpan.FromMinutes(15),
            StoreFailures = 0.00001,
            PluginFailures = 0.0001,
            Points = 0.01,
        };
        SimulationReport report = Simulation.Play(plan, simulation =>
        {
            simulation.Reps.IsSwift = true;
            simulation.Act("caller", () => SurgeAsync(simulation, leads));
        });
        output.WriteLine(report.ToString());
        return report;
    }

    private static async Task SurgeAsync(Simulation simulation, int leads)
    {
        DateTimeOffset now = simulation.Scheduler.Now;
        LeadSignal[] signals = [.. Enumerable.Range(1, leads)
            .Select(lead => new LeadSignal(lead, new Signal(SignalKinds.PricingInquiry, now, magnitude: 1.9, id: $"s-{lead}")))];
        foreach (LeadSignal told in signals)
        {
            simulation.Ledger.Tell(new LeadKey("", told.Lead), told.Signal, isLive: true).State = ToldState.Counted;
        }

        while (await simulation.TryAsync(p => p.In("").RecordManyAsync(signals.ToAsyncEnumerable())) is null)
        {
        }

        while (await simulation.TryAsync(p => p.In("").ApplyModelAsync(SimulatedModels.Warmer)) is null)
        {
        }

        await simulation.Scheduler.SleepAsync(TimeSpan.FromMinutes(2));
        LeadKey live = new("", leads + 1);
        Signal demo = new(SignalKinds.DemoRequest, simulation.Scheduler.Now, id: "live");
        ToldSignal last = simulation.Ledger.Tell(live, demo, isLive: true);
        LeadUpdate? update = null;
        while ((update = await simulation.TryAsync(p => p.In("").RecordAsync(live.Lead, demo))) is null)
        {
        }

        simulation.Ledger.Hear(last, update.Kind);
        if (update.WaitingSince is not null || (update.Kind == LeadUpdateKind.Recorded && update.Accountable is null))
        {
            simulation.Scheduler.Fail("a live signal waits behind those that no live signal made hot");
        }
    }
}
