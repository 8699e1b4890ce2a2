using System.Globalization;
using LeadTemperature.Responding;

namespace LeadTemperature.Tests.Responding.ModelBased;

/// <summary>Whatever happens to leads, nobody's lead is nobody's.</summary>
/// <remarks>
/// Ten thousand runs of a hundred steps, always the same ones. <c>LEADTEMPERATURE_RESPONSE_RUNS</c> plays as many instead;
/// <c>LEADTEMPERATURE_RESPONSE_SEED</c> begins with that seed, which is how the one that a failure prints is played again.
/// </remarks>
public sealed class ResponseRunTests
{
    [Fact]
    [Trait("Rule", "R-03")]
    [Trait("Rule", "R-04")]
    [Trait("Rule", "R-05")]
    [Trait("Rule", "R-09")]
    public void Leads_WhateverHappens_AreAlwaysSomebodysAndDue()
    {
        int first = Setting("LEADTEMPERATURE_RESPONSE_SEED", 1);
        int runs = Setting("LEADTEMPERATURE_RESPONSE_RUNS", 10_000);
        HashSet<object> seen = [];
        int mostEvents = 0;
        for (int seed = first; seed < first + runs; seed++)
        {
            ResponseRun run = new(seed);
            run.Play(100);
            seen.UnionWith(run.Decisions.Select(d => (object)(d.State.Open?.Stage ?? ResponseStage.Closed)));
            seen.UnionWith(run.Decisions.SelectMany(d => d.Events).Select(e => (object)e.Kind));
            seen.UnionWith(run.Decisions.Select(d => d.State.LastOutcome).OfType<object>());
            seen.UnionWith(run.Decisions.Select(d => d.Refusal?.Code).OfType<object>());
            mostEvents = Math.Max(mostEvents, run.MostEvents);
        }

        if (runs >= 10_000)
        {
            Assert.Equal(StepChecks.MostEvents, mostEvents);
            Assert.Empty(Everything().Except(seen));
        }
    }

    /// <summary>What a run that leaves nothing out has to come by.</summary>
    private static IEnumerable<object> Everything() =>
    [
        .. Enum.GetValues<ResponseStage>().Cast<object>(),
        .. Enum.GetValues<ResponseEventKind>().Cast<object>(),
        .. Enum.GetValues<ResponseOutcome>().Cast<object>(),
        "stale-fence", "not-yours", "no-response", "wrong-stage", "conversation-first", "already-engaged", "merged", "erased", "paused", "bad-input",
    ];

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
