namespace Quickstart.Tests;

public class RetailTests
{
    [Fact]
    public void RetailFile_All6834Events_AreRead()
    {
        Outcome outcome = Outcome.Of("--model", "retail", "--json");

        Assert.Equal(ExitCode.Fine, outcome.Code);
        Assert.Equal("", outcome.Error);
        Assert.Equal(6834, outcome.Json.GetProperty("signal_count").GetInt32());
        Assert.Equal(1676, outcome.Json.GetProperty("leads").GetArrayLength());
    }

    [Fact]
    public void RetailTable_UnlessSaid_ShowsTheHottestTwenty()
    {
        Outcome outcome = Outcome.Of("--model", "retail");

        Assert.Equal(20, outcome.Lines.Count(line => line.Contains("   hot   ", StringComparison.Ordinal)));
        Assert.Contains("6834 signals. The hottest 20 are shown; --top N shows more.", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void RetailTable_WithTop_ShowsThatMany()
    {
        Outcome outcome = Outcome.Of("--model", "retail", "--top", "2000");

        Assert.DoesNotContain("are shown", outcome.Out, StringComparison.Ordinal);
        Assert.True(outcome.Lines.Length > 1676);
    }

    [Fact]
    public void RetailTable_OfOneRow_SaysSoInTheSingular() =>
        Assert.Contains("6834 signals. The hottest one is shown; --top N shows more.", Outcome.Of("--model", "retail", "--top", "1").Out, StringComparison.Ordinal);
}
