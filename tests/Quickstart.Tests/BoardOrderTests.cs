using System.Text.Json;

namespace Quickstart.Tests;

public class BoardOrderTests
{
    [Fact]
    [Trait("Rule", "R-10")]
    public void Board_TiesAndHolds_AreOrderedByHeldTemperatureScoreNewestAndId()
    {
        using SignalFixture file = SignalFixture.Of(
            "lead_id,occurred_at,kind",
            "held,2026-03-01T10:00:00Z,demo-request",
            "held,2026-03-01T12:00:00Z,disqualified",
            "quiet-early,2026-03-01T09:00:00Z,hold-cleared",
            "quiet-late,2026-03-01T11:00:00Z,hold-cleared",
            "twin-b,2026-03-01T10:00:00Z,demo-request",
            "twin-a,2026-03-01T10:00:00Z,demo-request",
            "looker,2026-03-01T10:00:00Z,page-view",
            "asker,2026-03-01T10:00:00Z,pricing-inquiry");

        JsonElement[] leads = [.. Outcome.Of("--model", "standard", "--signals", file.Path, "--json").Json.GetProperty("leads").EnumerateArray()];

        Assert.Equal(
            ["twin-a", "twin-b", "asker", "looker", "quiet-late", "quiet-early", "held"],
            leads.Select(lead => lead.GetProperty("lead_id").GetString()));
    }

    [Fact]
    public void Table_OfAHeldAndAnOverriddenLead_SaysWhatDecided()
    {
        using SignalFixture file = SignalFixture.Of(
            "lead_id,occurred_at,kind",
            "held,2026-03-01T10:00:00Z,demo-request",
            "held,2026-03-01T12:00:00Z,disqualified",
            "raised,2026-03-01T11:00:00Z,not-interested",
            "raised,2026-03-01T12:00:00Z,demo-request",
            "many,2026-03-01T12:00:00Z,webinar-attended",
            "many,2026-03-01T12:00:00Z,webinar-attended",
            "many,2026-03-01T12:00:00Z,resource-download",
            "many,2026-03-01T12:00:00Z,resource-download",
            "many,2026-02-27T12:00:00Z,pricing-page-view",
            "many,2026-02-28T12:00:00Z,pricing-page-view",
            "many,2026-03-01T12:00:00Z,pricing-page-view");

        string[] lines = Outcome.Of("--model", "standard", "--signals", file.Path).Lines;

        Assert.Contains(lines, line => line.Contains("held   ", StringComparison.Ordinal) && line.Contains("held cold by disqualified", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("raised ", StringComparison.Ordinal) && line.Contains("hot by demo-request", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("many ", StringComparison.Ordinal) && line.Contains("not hot: evidence 0.0 is short", StringComparison.Ordinal));
    }
}
