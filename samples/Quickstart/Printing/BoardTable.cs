using LeadTemperature;
using Spectre.Console;

namespace Quickstart.Printing;

/// <summary>The board as a table: lead, temperature, score, until when, and what matters most in the ledger.</summary>
/// <remarks>On a narrow console ids are cut, then columns left out from the right; lead, temperature and score always stay.</remarks>
public static class BoardTable
{
    public const int RowsUnlessSaid = 20;
    private static readonly string[] Headers = ["Lead", "Temp.", "Score", "Until", "Why (age)"];

    /// <summary>From wide to narrow: how many columns, how long an id may be, and what must be left for the last of five columns.</summary>
    private static readonly (int Columns, int LongestId, int LeastWhy)[] Layouts =
        [(5, 24, 24), (5, 12, 16), (4, 24, 0), (4, 12, 0), (3, 24, 0), (3, 12, 0)];

    public static void Write(IAnsiConsole console, LeadBoard board, int rows)
    {
        LeadReading[] shown = [.. board.Leads.Take(rows)];
        console.WriteLine(Headline(board));
        if (shown.Length > 0)
        {
            console.Write(TableOf(shown, console.Profile.Width, board.Model.Model));
        }

        console.WriteLine(Summary(board, shown.Length));
        RoutingTable.Write(console, board.Routing, shown);
    }

    private static Table TableOf(LeadReading[] shown, int width, ScoringModel model)
    {
        int columns = 0;
        int room = 0;
        string[][] cells = [];
        foreach ((int Columns, int LongestId, int LeastWhy) layout in Layouts)
        {
            columns = layout.Columns;
            cells = [.. shown.Select(lead => Cells(lead, layout.LongestId))];
            int[] widths = [.. TableLayout.Widths(Headers[..4], cells).Take(columns)];
            room = width - TableLayout.Total(columns == Headers.Length ? [.. widths, 0] : widths);
            if (room >= layout.LeastWhy)
            {
                break;
            }
        }

        Table table = TableLayout.Of(Headers.Take(columns));
        table.Columns[2].RightAligned();
        foreach ((LeadReading lead, string[] row) in shown.Zip(cells))
        {
            Style heat = Heat.Style(lead.Now.Temperature);
            Text[] texts = [new(row[0]), new(row[1], heat), new(row[2], heat), new(row[3]), new(Reasons.Within(room, lead, model))];
            table.AddRow(texts.Take(columns));
        }

        return table;
    }

    private static string[] Cells(LeadReading lead, int longestId) =>
    [
        TableLayout.Cut(lead.LeadId, longestId), Phrase.Name(lead.Now.Temperature), Phrase.Score(lead.Now.Score), Until(lead.Next),
    ];

    private static string Headline(LeadBoard board) =>
        $"{Phrase.Count(board.Leads.Count, "lead")} as of {Phrase.Second(board.AsOf)}, scored by the {board.Model.Name} model";

    private static string Summary(LeadBoard board, int shown) =>
        $"{board.Count(Temperature.Hot)} hot, {board.Count(Temperature.Warm)} warm, {board.Count(Temperature.Cold)} cold; "
        + Phrase.Count(board.SignalCount, "signal")
        + (board.LaterSignalCount == 0 ? "" : $", and {board.LaterSignalCount} later that do not count yet")
        + (shown == board.Leads.Count ? "." : $". The hottest {(shown == 1 ? "one is" : $"{shown} are")} shown; --top N shows more.");

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
}
