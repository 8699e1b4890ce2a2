using LeadTemperature;
using Spectre.Console;

namespace Quickstart.Printing;

/// <summary>One lead on a page: what it is now, what comes next, the whole ledger, and the score's course.</summary>
public static class LeadPage
{
    private const int NarrowBelow = 48;
    private static readonly string[] LedgerHeaders = ["Points", "From", "Newest signal", "At", "Age"];

    /// <summary>Which of the columns are shown, from wide to narrow.</summary>
    private static readonly int[][] LedgerLayouts = [[0, 1, 2, 3, 4], [0, 1, 3, 4], [0, 1, 4], [0, 1]];

    public static void Write(IAnsiConsole console, LeadStory story)
    {
        LeadReading lead = story.Reading;
        console.WriteLine($"Lead {lead.LeadId} as of {Phrase.Second(story.AsOf)}, scored by the {story.Model.Name} model");
        console.WriteLine(Signals(story));
        console.WriteLine();
        console.Write(new Text(Phrase.Name(lead.Now.Temperature).ToUpperInvariant(), Heat.Style(lead.Now.Temperature)));
        console.WriteLine($"  score {Phrase.Score(lead.Now.Score)}, evidence {Phrase.Score(lead.Now.Evidence)}"
            + (Phrase.Decision(lead.Why, story.Model.Model) is { } decision ? $"; {decision}" : ""));
        foreach (string line in Outlook(lead.Next, console.Profile.Width < NarrowBelow ? Phrase.Minute : Phrase.Second))
        {
            console.WriteLine($"  {line}");
        }

        console.Write(Ledger(lead, console.Profile.Width));
        ScoreChart.Write(console, story);
        if (story.Routing is { } routing)
        {
            console.WriteLine();
            console.WriteLine(routing.Explain());
            if (routing.Chosen is null)
            {
                console.WriteLine("Duty has it until a rep may take it.");
            }
        }
    }

    private static string Signals(LeadStory story)
    {
        IEnumerable<string> kinds = story.Signals
            .GroupBy(signal => signal.Kind!)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => $"{group.Count()} {group.Key}");
        return story.Signals.Count == 0
            ? "No signals yet"
            : $"{Phrase.Count(story.Signals.Count, "signal")} since {Phrase.Second(story.Signals[0].At.ToDateTimeOffset())}: "
                + string.Join(", ", kinds);
    }

    /// <summary>What happens if nothing else happens.</summary>
    private static List<string> Outlook(TemperatureForecast next, Func<DateTimeOffset, string> phrase)
    {
        List<string> lines = [];
        Add("hot until", next.HotUntil);
        Add("hot from", next.HotFrom);
        Add("warm until", next.WarmUntil);
        Add("warm from", next is { Temperature: Temperature.Cold, NextChange: { Temperature: Temperature.Warm } rise } ? rise.At : null);
        if (next.ProvenUntil is { } proven)
        {
            lines.Add($"nothing else changes before {phrase(proven)}; what comes then is not known yet");
        }
        else if (next.NextChange is null)
        {
            lines.Add($"stays {Phrase.Name(next.Temperature)} until something happens");
        }

        return lines;

        void Add(string what, DateTimeOffset? at)
        {
            if (at is { } instant)
            {
                lines.Add($"{what,-10} {phrase(instant)}  in {Phrase.Duration(instant - next.AsOf)}");
            }
        }
    }

    /// <summary>Every line of it. On a narrow console columns go before words break: the kind first, then the time, then the age.</summary>
    private static Table Ledger(LeadReading lead, int width)
    {
        string[][] rows =
        [
            .. lead.Why.Lines.Select(line => new[]
            {
                Phrase.Points(line.Points),
                Phrase.Name(line),
                line.NewestKind?.Name ?? "",
                line.NewestAt is { } at ? Phrase.Second(at) : "",
                line.NewestAt is { } newest ? Phrase.Duration(lead.Now.AsOf - newest) : "",
            }),
            [Phrase.Score(lead.Now.Score), "score", "", "", ""],
        ];
        int[] widths = TableLayout.Widths(LedgerHeaders, rows);
        int[] columns = LedgerLayouts.FirstOrDefault(layout => Total(layout) <= width) ?? LedgerLayouts[^1];
        int longestName = widths[1] + Math.Min(0, width - Total(columns));

        Table table = TableLayout.Of(columns.Select(column => LedgerHeaders[column]));
        foreach ((TableColumn column, int i) in table.Columns.Zip(columns))
        {
            column.Alignment = i is 0 or 4 ? Justify.Right : Justify.Left;
        }

        foreach (string[] row in rows)
        {
            Style style = row == rows[^1] ? Heat.Style(lead.Now.Temperature) : Style.Plain;
            table.AddRow(columns.Select(column => new Text(column == 1 ? TableLayout.Cut(row[1], longestName) : row[column], style)));
        }

        return table;

        int Total(int[] layout) => TableLayout.Total(layout.Select(column => widths[column]));
    }
}
