namespace Quickstart.Tests;

public class TerminalTests
{
    private static readonly string[][] Requests =
        [[], ["--model", "retail"], .. new[] { "0", "1", "6", "8", "12899771" }.Select(lead => new[] { "--lead", lead }), ["--model", "retail", "--lead", "17850"]];

    public static TheoryData<int> Widths => [40, 41, 47, 53, 59, 60, 61, 66, 72, 79, 80, 81, 90, 100, 118, 200];

    [Theory]
    [InlineData]
    [InlineData("--lead", "0")]
    public void Terminal_OfThePlainWidth_ShowsTheSameTextInColours(params string[] args)
    {
        Assert.Contains("\u001b[", TerminalRun.Coloured(Printing.PlainConsole.Width, args), StringComparison.Ordinal);
        Assert.Equal(Outcome.Of(args).Out, string.Join('\n', TerminalRun.Lines(Printing.PlainConsole.Width, args)));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Terminal_OfAnyWidth_IsNotOverrunAndBreaksNoWord(int width)
    {
        foreach (string[] args in Requests)
        {
            HashSet<string> words = [.. Words(TerminalRun.Lines(300, args))];
            string[] lines = TerminalRun.Lines(width, args);

            Assert.All(lines, line => Assert.True(line.Length <= width, line));
            Assert.All(Words(lines), word => Assert.True(words.Contains(word) || IsShortened(word), $"\"{word}\" of {string.Join('\n', lines)}"));
        }

        // Rows of the chart and the rule below a table's header are drawn to the width and hold no words.
        static IEnumerable<string> Words(IEnumerable<string> lines) => lines
            .Where(line => (line.IndexOfAny(['│', '─']) < 0 || line.Contains("│ now", StringComparison.Ordinal)) && !line.StartsWith("    signals ", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        // "+2" of "+2 more", a sentence that is cut behind a word, and a time cut to the minute or the day.
        bool IsShortened(string word) => (word[0] == '+' && int.TryParse(word, out _)) || word is "more" or "…" or "…;"
            || (word.Length is 10 or 17 && DateTimeOffset.TryParse(word, out _));
    }

    [Theory]
    [InlineData(118, "Lead Temp. Score Until Why (age)", "Lead Owner By Refused")]
    [InlineData(80, "Lead Temp. Score Until Why (age)", "Lead Owner By Refused")]
    [InlineData(60, "Lead Temp. Score Until", "Lead Owner By")]
    [InlineData(40, "Lead Temp. Score", "Lead Owner By")]
    [InlineData(30, "Lead Temp. Score", "Lead Owner")]
    public void Board_OfAnyWidth_DropsItsLastColumnsFirst(int width, params string[] headers) => Assert.Equal(
        headers,
        TerminalRun.Lines(width, "--top", "4").Where(line => line.StartsWith("  Lead ", StringComparison.Ordinal))
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    [Theory]
    [InlineData(80, "Points From Newest signal At Age")]
    [InlineData(60, "Points From At Age")]
    [InlineData(40, "Points From Age")]
    public void Ledger_OfAnyWidth_DropsWhatIsLeastNeeded(int width, string header) => Assert.Contains(
        TerminalRun.Lines(width, "--lead", "0"),
        line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) == header);

    [Theory]
    [InlineData("an-id-of-more-than-twenty-four-characters")]
    [InlineData("リードの長い名前がここにあります")]
    [InlineData("🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂")]
    public void LongId_OnANarrowBoard_IsCutBetweenCharacters(string id)
    {
        using SignalFixture file = SignalFixture.Of("lead_id,occurred_at,kind", $"{id},2026-03-01T10:00:00Z,demo-request");

        string row = TerminalRun.Lines(40, "--model", "standard", "--signals", file.Path).Single(line => line.Contains("   hot   ", StringComparison.Ordinal));

        string cut = row.Trim().Split(' ')[0];
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.StartsWith(cut[..^1], id, StringComparison.Ordinal);
        Assert.False(char.IsHighSurrogate(cut[^2]));
        Assert.Contains(" 90.0", row, StringComparison.Ordinal);
    }
}
