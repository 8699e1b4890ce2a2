namespace Quickstart.Tests;

public class AsOfTests
{
    [Fact]
    public void AsOf_BeforeSomeSignals_ReadsAsIfTheyWereNotThere()
    {
        DateTimeOffset asOf = new(2022, 8, 8, 23, 30, 0, TimeSpan.Zero);
        string[] all = File.ReadAllLines(Shipped.Otto);
        string[] until = [.. Shipped.Rows(Shipped.Otto).Zip(all.Skip(1)).Where(row => row.First.At <= asOf).Select(row => row.Second)];
        using SignalFixture cut = SignalFixture.Of([all[0], .. until]);

        Outcome whole = Outcome.Of("--as-of", "2022-08-08T23:30:00Z", "--json");
        Outcome part = Outcome.Of("--as-of", "2022-08-08T23:30:00Z", "--json", "--signals", cut.Path);

        Assert.Equal(all.Length - 1 - until.Length, whole.Json.GetProperty("later_signal_count").GetInt32());
        Assert.Equal(part.Json.GetProperty("leads").GetRawText(), whole.Json.GetProperty("leads").GetRawText());
        Assert.Equal(10, whole.Json.GetProperty("lead_count").GetInt32());
    }

    [Fact]
    public void AsOf_BeforeSomeSignals_SaysHowManyDoNotCount() =>
        Assert.Contains(" later that do not count yet", Outcome.Of("--as-of", "2022-08-08T23:30:00Z").Out, StringComparison.Ordinal);

    [Fact]
    public void AsOf_AfterAllSignals_OnlyCools()
    {
        Outcome later = Outcome.Of("--as-of", "2032-01-01T00:00:00Z");

        Assert.Equal(ExitCode.Fine, later.Code);
        Assert.Contains("0 hot, 0 warm, 20 cold; 862 signals.", later.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2000-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void AsOf_AtTheEndsOfTheCalendar_IsRead(string time)
    {
        Assert.Equal(ExitCode.Fine, Outcome.Of("--as-of", time).Code);
        Assert.Equal(ExitCode.Fine, Outcome.Of("--as-of", time, "--lead", "0").Code);
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59.999999Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("9998-06-01T00:00:00Z")]
    public void LeadPage_UpToTheLastInstantOfTheCalendar_EndsWithIt(string time)
    {
        foreach (string lead in new[] { "0", "1", "6", "8" })
        {
            Outcome outcome = Outcome.Of("--as-of", time, "--lead", lead, "--json");

            DateTimeOffset[] course =
                [.. outcome.Json.GetProperty("course").EnumerateArray().Select(point => point.GetProperty("at").GetDateTimeOffset())];
            Assert.Equal(course.Order(), course);
            Assert.Contains(outcome.Json.GetProperty("as_of").GetDateTimeOffset(), course);
            Assert.Equal(ExitCode.Fine, Outcome.Of("--as-of", time, "--lead", lead).Code);
        }
    }

    [Fact]
    public void LeadPage_OfASignalAtTheLastInstantOfTheCalendar_IsPrinted()
    {
        using SignalFixture file = SignalFixture.Of(
            "lead_id,occurred_at,kind",
            "ada,2026-03-01T10:00:00Z,demo-request",
            "ada,9999-12-31T23:59:59.999999Z,demo-request");

        Outcome outcome = Outcome.Of("--model", "standard", "--signals", file.Path, "--lead", "ada");

        Assert.Equal(ExitCode.Fine, outcome.Code);
        Assert.StartsWith("Lead ada as of 9999-12-31T23:59:59Z", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void AsOf_WithAnOffset_IsTheSameInstant() => Assert.Equal(
        Outcome.Of("--as-of", "2022-08-28T10:00:00Z").Out, Outcome.Of("--as-of", "2022-08-28T12:00+02:00").Out);

    [Theory]
    [InlineData("2022-08-28T10:00:00", "2022-08-28T10:00:00Z")]
    [InlineData("2022-08-28", "2022-08-28T00:00:00Z")]
    public void AsOf_WithoutAnOffset_IsRefusedWithWhatWasPerhapsMeant(string time, string meant)
    {
        Outcome outcome = Outcome.Of("--as-of", time);

        Assert.Equal(ExitCode.Refused, outcome.Code);
        Assert.Contains($"does not say its offset from UTC", Assert.Single(outcome.Complaints), StringComparison.Ordinal);
        Assert.Contains($"did you mean {meant}?", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, Outcome.Of("--as-of", meant).Code);
    }
}
