using LeadTemperature;
using Spectre.Console;

namespace Quickstart.Printing;

/// <summary>The board as a table: lead, temperature, score, until when, and what matters most in the ledger.</summary>
public static class BoardTable
{
    public const int RowsUnlessSaid = 20;
    private const int LongestId = 24;
    private const int MostReasons = 3;
    private const double LeastPoints = 0.05;
    private static readonly string[] Headers = ["Lead", "Temp.", "Score", "Until"];

    /// <summary>A blank on either side of each of the five columns, and a line on either side of those.</summary>
    private static readonly int FrameWidth = (3 * (Headers.Length + 1)) + 1;

    public static void Write(IAnsiConsole console, LeadBoard board, int rows)
    {
        LeadReading[] shown = [.. board.Leads.Take(rows)];
        string[][] cells = [.. shown.Select(lead => new[]
        {
            Cut(lead.LeadId), Phrase.Name(lead.Now.Temperature), Phrase.Score(lead.Now.Score), Until(lead.Next),
        })];
        int room = console.Profile.Width - FrameWidth
            - Headers.Select((header, i) => cells.Select(row => row[i].GetCellWidth()).Append(header.Length).Max()).Sum();

        Table table = new Table().Border(TableBorder.Simple).BorderStyle(new Style(decoration: Decoration.Dim));
        table.AddColumns([.. Headers.Append("Why (age)").Select(header => new TableColumn(header).NoWrap())]);
        table.Columns[2].RightAligned();
        foreach ((LeadReading lead, string[] row) in shown.Zip(cells))
        {
            Style heat = Heat.Style(lead.Now.Temperature);
            table.AddRow(new Text(row[0]), new Text(row[1], heat), new Text(row[2], heat), new Text(row[3]), new Text(Why(lead, room)));
        }

        console.WriteLine(Headline(board));
        if (shown.Length > 0)
        {
            console.Write(table);
        }

        console.WriteLine(Summary(board, shown.Length));
    }

    private static string Headline(LeadBoard board) =>
        $"{Phrase.Count(board.Leads.Count, "lead")} as of {Phrase.Second(board.AsOf)}, scored by the {board.Model.Name} model";

    private static string Summary(LeadBoard board, int shown) =>
        $"{board.Count(Temperature.Hot)} hot, {board.Count(Temperature.Warm)} warm, {board.Count(Temperature.Cold)} cold; "
        + Phrase.Count(board.SignalCount, "signal")
        + (board.LaterSignalCount == 0 ? "" : $", and {board.LaterSignalCount} later that do not count yet")
        + (shown == board.Leads.Count ? "." : $". The hottest {shown} are shown; --top N shows more.");

    /// <summary>For a hot lead how long it stays hot, for a warm one how long it stays warm, unless it turns hotter first.</summary>
    private static string Until(TemperatureForecast next)
    {
        if (next.NextChange is { } change && change.Temperature > next.Temperature)
        {
            return $"{Phrase.Name(change.Temperature)} from {Phrase.Minute(change.At)}";
        }

        if (next.Temperature == Temperature.Cold)
        {
            return "";
        }

        return (next.Temperature == Temperature.Hot ? next.HotUntil : next.WarmUntil) is { } until ? Phrase.Minute(until)
            : next.ProvenUntil is { } proven ? $"{Phrase.Minute(proven)} or later"
            : "for good";
    }

    /// <summary>What decided, where it was not the score, and as many of the weightiest reasons as there is room for.</summary>
    private static string Why(LeadReading lead, int room)
    {
        IEnumerable<string> reasons = Reasons(lead)
            .Where(reason => Math.Abs(reason.Points) >= LeastPoints)
            .OrderByDescending(reason => Math.Abs(reason.Points))
            .Take(MostReasons)
            .Select(reason => $"{reason.Name} {Phrase.Points(reason.Points)}{reason.Age}");
        string why = Phrase.Decision(lead.Why) ?? "";
        foreach (string reason in reasons)
        {
            string longer = why.Length == 0 ? reason : $"{why}, {reason}";
            why = longer.Length <= room ? longer : why;
        }

        return why;
    }

    /// <summary>What each rule gave after its own limits, with the age of its newest signal, and what other limits took.</summary>
    private static IEnumerable<(string Name, double Points, string Age)> Reasons(LeadReading lead) => lead.Why.Lines
        .GroupBy(line => (line.Id, IsOfRule: line.Stage is LedgerStage.Rule or LedgerStage.Saturation or LedgerStage.RuleRange))
        .Select(lines => lines.Key.IsOfRule
            ? (lines.Key.Id, lines.Sum(line => line.Points), Age(lines.First(), lead.Now.AsOf))
            : (Phrase.Name(lines.First()), lines.Sum(line => line.Points), ""));

    private static string Age(LedgerLine line, DateTimeOffset asOf) =>
        line.NewestAt is { } newest ? $" ({Phrase.Duration(asOf - newest)})" : "";

    private static string Cut(string id) => id.Length <= LongestId ? id : string.Concat(id.AsSpan(0, LongestId - 1), "…");
}
