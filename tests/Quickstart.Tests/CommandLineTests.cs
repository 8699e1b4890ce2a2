namespace Quickstart.Tests;

public class CommandLineTests
{
    [Fact]
    public void Help_Printed_NamesEveryOptionAndTheExitCodes()
    {
        Outcome outcome = Outcome.Of("--help");

        Assert.Equal(ExitCode.Fine, outcome.Code);
        Assert.Equal("", outcome.Error);
        Assert.All(
            ["--signals", "--model", "otto|retail|standard|FILE.json", "--compare", "OTHER.json", "--as-of", "--lead", "--top", "--answer-in", "5m,60m", "whom it goes to", "--json", "Exit codes: 0 "],
            text => Assert.Contains(text, outcome.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--model: \"oto\" is not one of otto, retail, standard, nor a file such as rules.json", "--model", "oto")]
    [InlineData("--model: \"\" is not one of otto, retail, standard, nor a file such as rules.json", "--model", "")]
    [InlineData("--compare: \"oto\" is not one of otto, retail, standard, nor a file such as rules.json", "--compare", "oto")]
    [InlineData("--compare looks at all leads, so --lead does not go with it", "--compare", "retail", "--lead", "1")]
    [InlineData("--answer-in plays the whole file by one model, so --lead does not go with it", "--answer-in", "5m", "--lead", "1")]
    [InlineData("--answer-in plays the whole file by one model, so --compare does not go with it", "--answer-in", "5m", "--compare", "retail")]
    [InlineData("'--sinals'", "--sinals", "x.csv")]
    [InlineData("--as-of: \"soon\" is not a time", "--as-of", "soon")]
    [InlineData("--signals: \"\" names no file", "--signals", "")]
    [InlineData("--signals: \"  \" names no file", "--signals", "  ")]
    [InlineData("--top: \"0\" is not a count", "--top", "0")]
    [InlineData("--top: \"few\" is not a count", "--top", "few")]
    [InlineData("'--lead'", "--lead")]
    [InlineData("--signals FILE is needed: no file for the standard model is shipped", "--model", "standard")]
    public void Usage_Wrong_IsOneLine(string complaint, params string[] args)
    {
        Outcome outcome = Outcome.Of(args);

        Assert.Equal(ExitCode.Refused, outcome.Code);
        Assert.Equal("", outcome.Out);
        Assert.Contains(complaint, Assert.Single(outcome.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void Lead_WhoseIdBeginsWithAnAtSign_IsFound()
    {
        using SignalFixture file = SignalFixture.Of("lead_id,occurred_at,kind", "@ada,2026-03-01T10:00:00Z,demo-request");

        Outcome outcome = Outcome.Of("--model", "standard", "--signals", file.Path, "--lead", "@ada");

        Assert.Equal(ExitCode.Fine, outcome.Code);
        Assert.StartsWith("Lead @ada as of 2026-03-01T10:00:00Z", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Lead_WithMarkupInItsId_IsPrintedAsItIs()
    {
        using SignalFixture file = SignalFixture.Of("lead_id,occurred_at,kind", "[red]ada[/],2026-03-01T10:00:00Z,demo-request");

        Assert.Contains(" [red]ada[/] ", Outcome.Of("--model", "standard", "--signals", file.Path).Out, StringComparison.Ordinal);
    }
}
