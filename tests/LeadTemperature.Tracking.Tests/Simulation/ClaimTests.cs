using LeadTemperature.Responding;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>Many who want the same at once: one gets it.</summary>
[Trait("Rule", "R-04")]
public sealed class ClaimTests
{
    private const int Claimers = 100;

    private static readonly LeadKey Lead = new("", 17);

    public static TheoryData<int> Some => [.. Seeds.Of(25)];

    [Theory]
    [MemberData(nameof(Some))]
    public void Claims_AHundredAtOnceInAnyOrder_HaveOneWinner(int seed)
    {
        (SimulationReport report, List<RepId> winners) = PlayClaims(Short(seed));

        Assert.True(report.Violation is null, report.ToString());
        Assert.True(winners.Count == 1, $"{string.Join(", ", winners)} have all won. {report}");
    }

    /// <summary>Ten leads at once, one rep with three slots, two processes: three are offered, and no fourth.</summary>
    [Theory]
    [MemberData(nameof(Some))]
    public void Slots_WantedByManyLeadsAtOnce_AreGivenOnce(int seed)
    {
        (SimulationReport report, int offered) = PlaySlots(Short(seed));

        Assert.True(report.Violation is null, report.ToString());
        Assert.True(offered == Team.Capacity, $"{offered} leads were offered to a rep with {Team.Capacity} slots. {report}");
    }

    [Fact]
    public void Slots_OfAStoreThatGivesTooMany_AreSeen()
    {
        SimulationReport report = Enumerable.Range(1, 20)
            .Select(seed => PlaySlots(Short(seed) with { Sabotage = Sabotage.NoCapacity }).Report)
            .First(r => r.Violation is not null);

        Assert.Contains("was given more than", report.Violation, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_OnAStoreThatForgetsVersions_AreSeenToHaveManyWinners()
    {
        IEnumerable<(SimulationReport Report, List<RepId> Winners)> played = Enumerable.Range(1, 20)
            .Select(seed => PlayClaims(Short(seed) with { Sabotage = Sabotage.NoVersions }));

        Assert.Contains(played, p => p.Winners.Count > 1 || p.Report.Violation is not null);
    }

    private static (SimulationReport Report, List<RepId> Winners) PlayClaims(SimulationPlan plan)
    {
        List<RepId> winners = [];
        SimulationReport report = Simulation.Play(plan, simulation => simulation.Act("caller", async () =>
        {
            long fence = await HeatAsync(simulation, Lead);
            for (int i = 0; i < Claimers; i++)
            {
                RepId rep = $"rep-{i}";
                simulation.Act($"claimer {i}", async () =>
                {
                    LeadUpdate? update = await simulation.TryAsync(p => p.In("").DecideAsync(Lead.Lead, ResponseCommand.Claim(rep, fence)));
                    if (update is { Kind: LeadUpdateKind.Recorded })
                    {
                        winners.Add(rep);
                    }
                    else if (update is not { Kind: LeadUpdateKind.Refused, Refusal.Code: "stale-fence" })
                    {
                        simulation.Scheduler.Fail($"{rep} was told {update?.Kind} {update?.Refusal?.Code}");
                    }
                });
            }
        }));
        return (report, winners);
    }

    private static (SimulationReport Report, int Offered) PlaySlots(SimulationPlan plan)
    {
        int offered = 0;
        SimulationReport report = Simulation.Play(plan, simulation =>
        {
            simulation.Reps.IsSilent = true;
            foreach (RepId gone in Team.Names.Skip(1))
            {
                simulation.Team.Change(gone, isGone: true);
            }

            simulation.Clock.Advance(TimeSpan.FromHours(4));
            for (long lead = 1; lead <= 10; lead++)
            {
                LeadKey key = new("", lead);
                simulation.Act($"caller {lead}", async () =>
                {
                    await HeatAsync(simulation, key);
                    LeadReading? reading = await simulation.TryAsync(p => p.In("").ReadAsync(key.Lead));
                    offered += reading?.Response.Open?.SlotHolder == "ada" ? 1 : 0;
                });
            }
        });
        return (report, offered);
    }

    private static SimulationPlan Short(int seed) => SimulationPlan.Of(seed) with
    {
        Length = TimeSpan.FromSeconds(20),
        Processes = 2,
        StoreFailures = 0,
        PluginFailures = 0,
        RecordOwners = 0,
    };

    private static async Task<long> HeatAsync(Simulation simulation, LeadKey key)
    {
        Signal demo = new(SignalKinds.DemoRequest, simulation.Scheduler.Now, id: $"demo {key}");
        ToldSignal told = simulation.Ledger.Tell(key, demo, isLive: true);
        LeadUpdate? update = await simulation.TryAsync(p => p.In(key.Scope).RecordAsync(key.Lead, demo));
        simulation.Ledger.Hear(told, update!.Kind);
        return update.Accountable!.Fence;
    }
}
