using System.Text.RegularExpressions;

namespace HotLine.Tests;

/// <summary>The shipped file, played to its end.</summary>
public sealed partial class PlayTests(PlayTests.Whole whole) : IClassFixture<PlayTests.Whole>
{
    [Fact]
    public async Task Play_Twice_TellsTheSame() => Assert.Equal(whole.Outcome.Out, (await Outcome.OfAsync()).Out);

    [Fact]
    public void Play_WithoutOptions_EndsWell()
    {
        Assert.Equal(ExitCode.Fine, whole.Outcome.Code);
        Assert.Empty(whole.Outcome.Complaints);
    }

    [Theory]
    [InlineData("heats from cold to hot")]
    [InlineData("is offered to")]
    [InlineData("is told: take it, because of open-cart")]
    [InlineData("is accepted by")]
    [InlineData("is over: declined")]
    [InlineData("is over: expired")]
    [InlineData("is missed")]
    [InlineData("automation covers until")]
    [InlineData("automation gives a first answer")]
    [InlineData("has an appointment with")]
    [InlineData("escalates")]
    [InlineData("is taken by manager")]
    [InlineData("talks with it: answered")]
    [InlineData("cools from hot to warm")]
    [InlineData("is closed: Qualified")]
    [InlineData("is closed: Converted")]
    public void Play_OfTheShippedFile_HasAtLeastOneLeadThat(string happens) =>
        Assert.Contains(whole.Outcome.Lines, line => line.Contains(happens, StringComparison.Ordinal));

    [Fact]
    public void Play_Lines_AreInTheOrderOfTime()
    {
        string[] times = [.. whole.Outcome.Lines.TakeWhile(line => Timed().IsMatch(line)).Select(line => line[..19])];

        Assert.True(times.Length > 100, $"{times.Length} lines");
        Assert.Equal(times.Order(StringComparer.Ordinal), times);
    }

    [Fact]
    public void Play_EachAcceptedOffer_WasMadeBefore()
    {
        string[] lines = whole.Outcome.Lines;
        foreach ((string line, int index) in lines.Select((line, index) => (line, index)).Where(line => line.line.Contains("is accepted by", StringComparison.Ordinal)))
        {
            Match accepted = Accepted().Match(line);
            Assert.Contains(lines[..index], before => before.Contains($"lead {accepted.Groups[1]}  is offered to {accepted.Groups[2]} until", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Play_Figures_AreThoseOfTheLines()
    {
        int Count(string what) => whole.Outcome.Lines.Count(line => line.Contains(what, StringComparison.Ordinal));

        Assert.Contains(whole.Outcome.Lines, line => line == $"{"missed",-26}{Count("is missed")}");
        Assert.Contains(whole.Outcome.Lines, line => line == $"{"escalated",-26}{Count("escalates")}");
        Assert.Contains(whole.Outcome.Lines, line => line.StartsWith($"{"offers made",-26}{Count("is offered to")}: {Count("is accepted by")} accepted", StringComparison.Ordinal));
        Assert.Contains(whole.Outcome.Lines, line => line.EndsWith($", {Count("to hot, score")} times; cooled {Count("cools from hot")} times", StringComparison.Ordinal));
        Assert.Contains(whole.Outcome.Lines, line => line == $"{"still open",-26}0");
        Assert.Contains(whole.Outcome.Lines, line => line.StartsWith("team speed, median        00:", StringComparison.Ordinal));
    }

    [Fact]
    public void Play_TellsOf_NumbersOfLeadsAndDesksAlone()
    {
        // Leads are numbers of sessions, reps are desks: no name, no address, no product that somebody looked at.
        Assert.All(whole.Outcome.Lines.Where(line => Timed().IsMatch(line)), line => Assert.Matches(@"^.{19}  lead \d+  ", line));
        Assert.DoesNotContain('@', whole.Outcome.Out);
        foreach (string row in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "otto-signals.csv")).Skip(1))
        {
            Assert.DoesNotContain(row.Split(',')[3], whole.Outcome.Out, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d  ")]
    private static partial Regex Timed();

    [GeneratedRegex(@"lead (\d+)  is accepted by ([a-z0-9-]+),")]
    private static partial Regex Accepted();

    public sealed class Whole : IAsyncLifetime
    {
        public Outcome Outcome { get; private set; } = null!;

        public async Task InitializeAsync() => Outcome = await Outcome.OfAsync();

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
