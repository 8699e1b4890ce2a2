namespace HotLine.Tests;

/// <summary>What is asked for on the command line.</summary>
public sealed class OptionTests
{
    [Theory]
    [InlineData("--days", "0")]
    [InlineData("--days", "soon")]
    [InlineData("--days", "367")]
    [InlineData("--day", "1")]
    [InlineData("--lead")]
    [InlineData("--lead", "nobody")]
    [InlineData("--signals", "no-such-file.csv")]
    [InlineData("--signals", ".")]
    [InlineData("--signals", "appsettings.json")]
    public async Task Options_ThatMakeNoSense_AreRefusedInOneLine(params string[] args)
    {
        Outcome outcome = await Outcome.OfAsync(args);

        Assert.Equal(ExitCode.Refused, outcome.Code);
        Assert.Single(outcome.Complaints);
        Assert.Empty(outcome.Out);
    }

    [Fact]
    public async Task Signals_RowThatIsNone_IsRefusedWithItsLine()
    {
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, "lead_id,occurred_at,kind,topic\n1,2022-08-01T10:00:00Z,cart-added,\n1,yesterday,cart-added,\n");

            Outcome outcome = await Outcome.OfAsync("--signals", path);

            Assert.Equal(ExitCode.Refused, outcome.Code);
            Assert.Contains("line 3", Assert.Single(outcome.Complaints), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Days_One_EndsAfterADay()
    {
        Outcome outcome = await Outcome.OfAsync("--days", "1");

        Assert.Equal(ExitCode.Fine, outcome.Code);
        Assert.Contains(outcome.Lines, line => line.StartsWith("2022-08-01 16:", StringComparison.Ordinal));
        Assert.DoesNotContain(outcome.Lines, line => line.StartsWith("2022-08-02", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lead_One_TellsOfItAloneAndOfEachOfItsSignals()
    {
        Outcome outcome = await Outcome.OfAsync("--lead", "5");

        Assert.Equal(ExitCode.Fine, outcome.Code);
        string[] told = [.. outcome.Lines.Where(line => line.StartsWith("2022-", StringComparison.Ordinal))];
        Assert.All(told, line => Assert.Contains("  lead 5  ", line, StringComparison.Ordinal));
        Assert.Equal(15, told.Count(line => line.Contains(": score ", StringComparison.Ordinal)));
        Assert.Contains(outcome.Lines, line => line.StartsWith("Cold at ", StringComparison.Ordinal) || line.StartsWith("Warm at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_NamesEachOption()
    {
        Outcome outcome = await Outcome.OfAsync("--help");

        Assert.Equal(ExitCode.Fine, outcome.Code);
        Assert.All(["--signals", "--days", "--lead", "--real-time"], option => Assert.Contains(option, outcome.Out, StringComparison.Ordinal));
    }
}
