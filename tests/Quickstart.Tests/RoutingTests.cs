using System.Globalization;
using System.Text.Json;
using LeadTemperature.Routing;
using Quickstart.Printing;
using Quickstart.Routing;

namespace Quickstart.Tests;

/// <summary>Whom the hot leads of the board go to.</summary>
public class RoutingTests
{
    /// <summary>A Wednesday, 16:30 in Lisbon, 09:30 in Denver, 23:30 in Manila: lisbon-1, lisbon-2 and denver-1 are at work.</summary>
    private const string Wednesday = "2022-08-24T15:30:00Z";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).ToString();

    /// <summary>Turns in the first line, which has room for four; then the second line, which has room for three; then nobody.</summary>
    [Fact]
    [Trait("Rule", "R-02")]
    public void HotLeads_InTheOrderOfHeat_FillTheRepsOneAfterTheOther()
    {
        using SignalFixture file = Hot(9);

        JsonElement[] leads = [.. Board(file, Wednesday).GetProperty("leads").EnumerateArray()];

        Assert.Equal(Enumerable.Range(1, 9).Select(i => $"lead-{i}"), leads.Select(lead => Text(lead, "lead_id")));
        Assert.Equal(
            ["denver-1", "lisbon-1", "denver-1", "lisbon-1", "lisbon-2", "lisbon-2", "lisbon-2", "", ""],
            leads.Select(lead => Text(lead.GetProperty("routing"), "owner")));
        Assert.Equal(
            [.. Enumerable.Repeat("longest-waiting", 4), .. Enumerable.Repeat("least-loaded", 3), "", ""],
            leads.Select(lead => Text(lead.GetProperty("routing"), "selector")));
    }

    [Fact]
    [Trait("Rule", "R-01")]
    public void HotLead_ThatNobodyMayTake_IsWithDutyAndSaysWhyEachRepIsRefused()
    {
        using SignalFixture file = Hot(8);

        JsonElement last = Board(file, Wednesday).GetProperty("leads").EnumerateArray().Last().GetProperty("routing");
        string[] table = Outcome.Of("--model", "standard", "--signals", file.Path, "--as-of", Wednesday).Lines;
        string[] page = Outcome.Of("--model", "standard", "--signals", file.Path, "--as-of", Wednesday, "--lead", "lead-8").Lines;

        Assert.Equal(("nobody_eligible", "none"), (Text(last, "outcome"), Text(last, "way")));
        Assert.Equal(
            [
                "denver-1 at-capacity", "lisbon-1 at-capacity", "manila-1 unavailable",
                "denver-2 unavailable", "lisbon-2 at-capacity", "manila-2 unavailable",
            ],
            last.GetProperty("refused").EnumerateArray().Select(refused => $"{Text(refused, "rep")} {Text(refused, "code")}"));
        Assert.Contains("  lead-8   duty       nobody eligible   denver-1 holds 2 of 2 open responses; +5 more", table);
        Assert.Contains("7 of 8 hot leads go to a rep; duty has the rest. --lead ID says why in full.", table);
        Assert.Contains("Lead lead-8 goes to nobody: no rep may take it now.", page);
        Assert.Contains("  manila-2 is away until 2022-08-25 01:00 UTC", page);
        Assert.Contains("  lisbon-2 holds 3 of 3 open responses", page);
        Assert.Contains("Duty has it until a rep may take it.", page);
    }

    [Fact]
    public void LeadPage_OfAHotLead_SaysWhoHasItWithAllTheRefusals()
    {
        string[] page = Outcome.Of("--lead", "0").Lines;

        Assert.Equal(
            [
                "Lead 0 goes to denver-2 of second-line, by least-loaded.",
                "first-line: 0 eligible, 3 refused",
                "  denver-1 goes off shift in 2.115 s, and the offer stands for 60 s",
                "  lisbon-1 is away until 2022-08-29 08:00 UTC",
                "  manila-1 holds 1 of 1 open responses",
                "second-line: 1 eligible, 2 refused",
                "  lisbon-2 is away until 2022-08-29 10:00 UTC",
                "  manila-2 is away until 2022-08-29 01:00 UTC",
                "",
            ],
            page[Array.FindIndex(page, line => line.StartsWith("Lead 0 goes", StringComparison.Ordinal))..]);
    }

    [Fact]
    public void Leads_ThatAreNotHot_AreNotRouted()
    {
        Assert.All(Outcome.Of("--json").Json.GetProperty("leads").EnumerateArray(), lead => Assert.Equal(
            Text(lead, "temperature") == "hot", lead.GetProperty("routing").ValueKind == JsonValueKind.Object));
        Assert.DoesNotContain("Owner", Outcome.Of("--as-of", "2032-01-01T00:00:00Z").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("first-line", Outcome.Of("--lead", "4").Out, StringComparison.Ordinal);
    }

    /// <summary>The last instant of the calendar has no shift behind it.</summary>
    [Theory]
    [InlineData("9999-12-31T23:59:59.999999Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void HotLead_AtTheEndsOfTheCalendar_IsRouted(string time)
    {
        using SignalFixture file = SignalFixture.Of("lead_id,occurred_at,kind", $"ada,{time},demo-request");

        Assert.NotEmpty(Board(file, time).GetProperty("leads")[0].GetProperty("routing").GetProperty("refused").EnumerateArray());
        Assert.Equal(ExitCode.Fine, Outcome.Of("--model", "standard", "--signals", file.Path).Code);
        Assert.Equal(ExitCode.Fine, Outcome.Of("--model", "standard", "--signals", file.Path, "--lead", "ada").Code);
    }

    [Fact]
    public void Refusals_WithinAnyRoom_FitBreakNoWordAndCountThoseLeftOut()
    {
        RoutingRequest request = new()
        {
            Lead = "ada",
            At = DateTimeOffset.Parse("2022-08-28T21:59:57Z", CultureInfo.InvariantCulture),
            Pools = SampleTeam.Pools,
            AlreadyOffered = ["manila-1"],
        };
        RoutingDecision decision = SampleTeam.Router.Route(SampleTeam.Roster, request, RoutingState.Empty);
        string[] all = [.. decision.Refused.Select(refusal => refusal.ToString())];
        Assert.Equal(5, all.Length);

        Assert.Equal(all.Order(), Refusals.Within(1000, decision).Split("; ").Order());
        Assert.StartsWith("manila-1 was offered this lead already; denver-1 goes off shift in 3 s", Refusals.Within(1000, decision), StringComparison.Ordinal);
        for (int room = 24; room < 500; room++)
        {
            string text = Refusals.Within(room, decision);
            string[] parts = text.Split("; ");
            int leftOut = parts[^1].StartsWith('+') ? int.Parse(parts[^1].Split(' ')[0], CultureInfo.InvariantCulture) : 0;
            string[] said = leftOut > 0 ? parts[..^1] : parts;

            Assert.InRange(text.Length, 1, room);
            Assert.Equal(all.Length, said.Length + leftOut);
            Assert.All(said, part => Assert.Contains(all, whole => whole == part || (said.Length == 1 && part.EndsWith(" …", StringComparison.Ordinal) && whole.StartsWith(part[..^1], StringComparison.Ordinal))));
        }
    }

    private static JsonElement Board(SignalFixture file, string asOf) =>
        Outcome.Of("--model", "standard", "--signals", file.Path, "--as-of", asOf, "--json").Json;

    /// <summary>Leads that asked for a demo on that Wednesday, each a minute earlier than the one before, and so less hot.</summary>
    private static SignalFixture Hot(int count) => SignalFixture.Of(
    [
        "lead_id,occurred_at,kind",
        .. Enumerable.Range(1, count).Select(i => $"lead-{i},2022-08-24T15:{20 - i:00}:00Z,demo-request"),
    ]);
}
