namespace Quickstart.Tests;

public class RunawaysTests
{
    private static readonly string[] Rows =
    [
        "lead_id,occurred_at,kind",
        "ada,2026-03-01T10:00:00.25Z,demo-request",
        "bob,2026-03-01T09:00:00Z,page-view",
    ];

    [Theory]
    [InlineData("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59Z")]
    [InlineData("2027-03-02T10:00:00.250001Z", "2027-03-02T10:00:00Z")]
    public void SignalFarAhead_OfAllOthers_IsHintedAtWithItsLineAndTime(string time, string said)
    {
        using SignalFixture file = SignalFixture.Of([.. Rows, $"eve,{time},page-view", "bob,2026-02-01T09:00:00Z,page-view"]);

        Outcome outcome = Outcome.Of("--model", "standard", "--signals", file.Path);

        Assert.Equal(ExitCode.Fine, outcome.Code);
        Assert.StartsWith("0 hot, ", outcome.Lines[^2], StringComparison.Ordinal);
        Assert.Equal(
            $"{file.Path}: the signal of line 4 ({said}) is more than a year ahead of all others, and all leads are scored as of the last; "
            + "to score as of the newest of the others, add --as-of 2026-03-01T10:00:00.25Z",
            Assert.Single(outcome.Complaints));
    }

    [Fact]
    public void Hint_Followed_ReadsTheOthersAsIfTheSignalWereNotThere()
    {
        using SignalFixture clean = SignalFixture.Of(Rows);
        using SignalFixture file = SignalFixture.Of([.. Rows, "eve,9999-12-31T00:00:00Z,page-view"]);
        string hint = Assert.Single(Outcome.Of("--model", "standard", "--signals", file.Path).Complaints);

        Outcome outcome = Outcome.Of("--model", "standard", "--json", "--signals", file.Path, "--as-of", hint.Split(' ')[^1]);

        Assert.Equal("", outcome.Error);
        Assert.Equal(
            Outcome.Of("--model", "standard", "--json", "--signals", clean.Path).Json.GetProperty("leads").GetRawText(),
            outcome.Json.GetProperty("leads").GetRawText());
    }

    [Fact]
    public void SeveralSignalsFarAhead_AreCounted()
    {
        using SignalFixture file = SignalFixture.Of([.. Rows, "eve,9999-12-31T00:00:00Z,page-view", "bob,9999-01-01T00:00:00Z,page-view"]);

        string hint = Assert.Single(Outcome.Of("--model", "standard", "--signals", file.Path, "--lead", "ada").Complaints);

        Assert.Contains(": 2 signals, the earliest on line 5 (9999-01-01T00:00:00Z), are more than a year ahead", hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-03-02T10:00:00.25Z")]
    [InlineData("2026-03-01T10:00:00.25Z")]
    [InlineData("2001-01-01T00:00:00Z")]
    public void Signal_WithinAYearOfAnother_IsNotHintedAt(string time)
    {
        using SignalFixture file = SignalFixture.Of([.. Rows, $"eve,{time},page-view"]);

        Assert.Equal("", Outcome.Of("--model", "standard", "--signals", file.Path).Error);
    }

    [Fact]
    public void Signal_AloneInItsFile_IsNotHintedAt()
    {
        using SignalFixture file = SignalFixture.Of(Rows[0], "eve,9999-12-31T00:00:00Z,page-view");

        Assert.Equal("", Outcome.Of("--model", "standard", "--signals", file.Path).Error);
    }
}
