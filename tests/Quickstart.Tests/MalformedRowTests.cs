namespace Quickstart.Tests;

public class MalformedRowTests
{
    private const string Header = "lead_id,occurred_at,kind,magnitude,signal_id";
    private const string Good = "a,2026-03-01T10:00:00Z,demo-request,,";

    [Theory]
    [InlineData("a,yesterday,demo-request,,", "occurred_at: \"yesterday\" is not a time")]
    [InlineData("a,2026-02-30T10:00:00Z,demo-request,,", "occurred_at: \"2026-02-30T10:00:00Z\" is not a time")]
    [InlineData("a,2026-03-01T10:00:00,demo-request,,", "did you mean 2026-03-01T10:00:00Z?")]
    [InlineData("a,2026-03-01T10:00:00.123456789Z,demo-request,,", "has more than seven digits of a second (allowed: ISO 8601")]
    [InlineData("a,2026-03-01T10:00:00.123456789Z,demo-request,,", "did you mean 2026-03-01T10:00:00.1234567Z?")]
    [InlineData("a,2026-03-01t10:00:00z,demo-request,,", "is not a time as it is written here (allowed: ISO 8601")]
    [InlineData("a,2026-03-01t10:00:00z,demo-request,,", "did you mean 2026-03-01T10:00:00Z?")]
    [InlineData("a,2026-03-01 10:00:00+02,demo-request,,", "did you mean 2026-03-01T10:00:00+02:00?")]
    [InlineData("a,2026-03-01 10:00:00.5 +0530,demo-request,,", "did you mean 2026-03-01T10:00:00.5+05:30?")]
    [InlineData("a,2026-03-01 10:00:00 UTC,demo-request,,", "did you mean 2026-03-01T10:00:00Z?")]
    [InlineData("a,2026-03-01 10:00,demo-request,,", "does not say its offset from UTC (allowed")]
    [InlineData("a,2026-03-01 10:00,demo-request,,", "did you mean 2026-03-01T10:00:00Z?")]
    [InlineData("a,,demo-request,,", "occurred_at: \"\" is not a time")]
    [InlineData("a,2026-03-01T10:00:00Z,demo-requst,,", "kind: \"demo-requst\" is not a kind of this model; did you mean \"demo-request\"?")]
    [InlineData("a,2026-03-01T10:00:00Z,Demo Request,,", "kind: \"Demo Request\" is not a kebab-case name")]
    [InlineData("a,2026-03-01T10:00:00Z,,,", "kind: \"\" is not a kebab-case name")]
    [InlineData("a,2026-03-01T10:00:00Z,demo-request,0,", "magnitude: 0 ")]
    [InlineData("a,2026-03-01T10:00:00Z,demo-request,-3,", "magnitude: -3 ")]
    [InlineData("a,2026-03-01T10:00:00Z,demo-request,1000001,", "magnitude: 1000001 ")]
    [InlineData("a,2026-03-01T10:00:00Z,demo-request,NaN,", "magnitude: NaN ")]
    [InlineData("a,2026-03-01T10:00:00Z,demo-request,many,", "magnitude: \"many\" is not a number")]
    [InlineData(",2026-03-01T10:00:00Z,demo-request,,", "lead_id: \"\" names no lead")]
    [InlineData("  ,2026-03-01T10:00:00Z,demo-request,,", "lead_id: \"  \" names no lead")]
    [InlineData(" ada,2026-03-01T10:00:00Z,demo-request,,", "lead_id: \" ada\" is not an id (allowed: 1 to 200 characters, none of them a control character, and no white space around them); did you mean ada?")]
    [InlineData("a\u001b[2J,2026-03-01T10:00:00Z,demo-request,,", "lead_id: \"a\\u001b[2J\" is not an id")]
    [InlineData("a,2026-03-01T10:00:00Z,demo-request", "does not have as many fields as the header")]
    [InlineData("a,2026-03-01T10:00:00Z,demo-request,,,", "does not have as many fields as the header")]
    [InlineData("a,2026-03-01T10:00:00Z,demo-request,\"1,", "opens a quote that it does not close")]
    [InlineData("a,2026-03-01T10:00:00Z,demo\"request,,", "has a quote inside of a field")]
    public void Row_Malformed_IsNamedWithItsLineAndSkipped(string row, string complaint)
    {
        using SignalFixture clean = SignalFixture.Of(Header, Good);
        using SignalFixture file = SignalFixture.Of(Header, "", row, Good);

        Outcome outcome = Outcome.Of("--model", "standard", "--signals", file.Path);

        Assert.Equal(ExitCode.RowsSkipped, outcome.Code);
        string said = Assert.Single(outcome.Complaints);
        Assert.StartsWith($"{file.Path}:3: skipped: ", said, StringComparison.Ordinal);
        Assert.Contains(complaint, said, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', said);
        Assert.Equal(Outcome.Of("--model", "standard", "--signals", clean.Path).Out, outcome.Out);
    }

    [Fact]
    public void Row_WithSeveralFaults_NamesAllOfThem()
    {
        using SignalFixture file = SignalFixture.Of(Header, ",soon,Demo,x,", Good);

        string said = Assert.Single(Outcome.Of("--model", "standard", "--signals", file.Path).Complaints);

        Assert.All(["lead_id:", "occurred_at:", "kind:", "magnitude:"], column => Assert.Contains(column, said, StringComparison.Ordinal));
    }

    [Fact]
    public void Signal_WithAnIdThatWasRead_CountsOnce()
    {
        string row = "a,2026-03-01T10:00:00Z,page-view,,17";
        using SignalFixture once = SignalFixture.Of(Header, row);
        using SignalFixture twice = SignalFixture.Of(Header, row, row);

        Outcome outcome = Outcome.Of("--model", "standard", "--signals", twice.Path);

        Assert.Equal(ExitCode.RowsSkipped, outcome.Code);
        Assert.Contains(":3: skipped: signal_id: \"17\" is the signal of line 2", Assert.Single(outcome.Complaints), StringComparison.Ordinal);
        Assert.Equal(Outcome.Of("--model", "standard", "--signals", once.Path).Out, outcome.Out);
    }

    [Fact]
    public void EveryRow_Malformed_IsSaidAndNothingIsPrinted()
    {
        Outcome outcome = Outcome.Of("--model", "standard", "--signals", Shipped.Otto);

        Assert.Equal(ExitCode.RowsSkipped, outcome.Code);
        Assert.Equal("", outcome.Out);
        Assert.Equal(862 + 1, outcome.Complaints.Length);
        Assert.EndsWith("no row is left to score by the standard model", outcome.Complaints[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_InAnyOrderAndWithOthers_AreFound()
    {
        using SignalFixture plain = SignalFixture.Of("lead_id,occurred_at,kind", "a,2026-03-01T10:00:00Z,demo-request");
        using SignalFixture mixed = SignalFixture.Of("\uFEFFnote,KIND,lead_id,occurred_at,topic\r", "\"x,y\",demo-request,a,2026-03-01T12:00:00+02:00,tea\r");

        Outcome outcome = Outcome.Of("--model", "standard", "--signals", mixed.Path);

        Assert.Equal(ExitCode.Fine, outcome.Code);
        Assert.Equal(Outcome.Of("--model", "standard", "--signals", plain.Path).Out, outcome.Out);
    }

    [Fact]
    public void Magnitude_WhereGiven_Counts()
    {
        using SignalFixture file = SignalFixture.Of(Header, "a,2026-03-01T10:00:00Z,page-view,7,");

        Outcome outcome = Outcome.Of("--model", "standard", "--signals", file.Path, "--json");

        Assert.Equal(7, outcome.Json.GetProperty("leads")[0].GetProperty("score").GetDouble(), 1e-9);
    }
}
