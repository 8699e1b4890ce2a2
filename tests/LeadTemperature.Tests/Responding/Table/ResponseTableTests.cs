using LeadTemperature.Responding;
using LeadTemperature.Tests.Conventions;

namespace LeadTemperature.Tests.Responding.Table;

/// <summary>The page on the response says what the machine does.</summary>
public sealed class ResponseTableTests
{
    private const string AcceptVariable = "ACCEPT_RESPONSE_TABLE";

    [Fact]
    public void Page_OfTheResponse_IsWhatTheMachineDecides()
    {
        string path = Path.Combine(Repository.Root, "docs", "response.md");
        string made = ResponseTableText.Write();
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(path, made);
        }

        Assert.Equal(made, File.ReadAllText(path));
    }

    [Fact]
    public void Commands_OfTheTable_AreAllThatThereAre() => Assert.Equal(
        Enum.GetValues<ResponseCommandKind>().Except([ResponseCommandKind.Tick]),
        CanonicalCommand.All.Select(c => c.Make(CanonicalStage.All[1].State).Kind).Distinct().Order());

    [Fact]
    public void Stages_OfTheTable_AreAllThatAreOpen() => Assert.Equal(
        Enum.GetValues<ResponseStage>().Except([ResponseStage.Closed]),
        CanonicalStage.All.Where(s => s.State.Open is not null).Select(s => s.State.Open!.Stage).Distinct());

    /// <summary>Rule R-03 over the whole table: whatever is told in whatever stage, somebody is accountable and something is due.</summary>
    [Fact]
    [Trait("Rule", "R-03")]
    public void Rows_OfTheTable_EachHaveSomebodyAccountable() => Assert.All(
        TableRow.All.Where(row => row.To is not "none" && !row.To.StartsWith("closed", StringComparison.Ordinal)),
        row => Assert.True(row.Accountable.Length > 1 && row.Due != "–", row.ToString()));
}
