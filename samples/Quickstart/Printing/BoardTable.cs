using System.Text;
using LeadTemperature;
using Spectre.Console;

namespace Quickstart.Printing;

/// <summary>The board as a table: lead, temperature, score, until when, and the lines of the ledger that matter most.</summary>
public static class BoardTable
{
    public const int RowsUnlessSaid = 20;
    private const int LongestId = 24;
    private const int MostLines = 3;
    private const double LeastPoints = 0.05;

    public static void Write(IAnsiConsole console, LeadBoard board, int rows)
    {
        LeadReading[] shown = [.. board.Leads.Take(rows)];
        Table table = new Table().Border(TableBorder.Simple).BorderStyle(new Style(decoration: Decoration.Dim));
        table.AddColumn(new TableColumn("Lead").NoWrap());
        table.AddColumn(new TableColumn("Temperature").NoWrap());
        table.AddColumn(new TableColumn("Score").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("Until").NoWrap());
        table.AddColumn(new TableColumn("Why (age)"));
        foreach (LeadReading lead in shown)
        {
            Style heat = Heat.Style(lead.Now.Temperature);
            table.AddRow(
                new Text(Cut(lead.LeadId)),
                new Text(Phrase.Name(lead.Now.Temperature), heat),
                new Text(Phrase.Score(lead.Now.Score), heat),
                new Text(Until(lead.Next)),
                new Text(Why(lead)) { Overflow = Overflow.Ellipsis });
        }

        console.WriteLine(Headline(board));
        console.Write(table);
        console.WriteLine(Summary(board, shown.Length));
    }

    private static string Headline(LeadBoard board) =>
        $"{Phrase.Count(board.Leads.Count, "lead")} as of {Phrase.Second(board.AsOf)}, scored by the {board.Model.Name} model";

    private static string Summary(LeadBoard board, int shown)
    {
        StringBuilder summary = new();
        foreach (Temperature temperature in Enum.GetValues<Temperature>().Reverse())
        {
            summary.Append(summary.Length == 0 ? "" : ", ");
            summary.Append(board.Count(temperature)).Append(' ').Append(Phrase.Name(temperature));
        }

        summary.Append("; ").Append(Phrase.Count(board.SignalCount, "signal"));
        summary.Append(board.LaterSignalCount == 0 ? "" : $", and {board.LaterSignalCount} later that do not count yet");
        summary.Append(shown == board.Leads.Count ? "" : $". The hottest {shown} are shown; --top N shows more");
        return summary.Append('.').ToString();
    }

    /// <summary>For a hot lead how long it stays hot, for a warm one how long it stays warm, unless it turns hotter first.</summary>
    private static string Until(TemperatureForecast next)
    {
        if (next.NextChange is { } change && change.Temperature > next.Temperature)
        {
            return $"{Phrase.Name(change.Temperature)} from {Phrase.Minute(change.At)}";
        }

        DateTimeOffset? until = next.Temperature switch
        {
            Temperature.Hot => next.HotUntil,
            Temperature.Warm => next.WarmUntil,
            _ => null,
        };
        return until is { } at ? Phrase.Minute(at)
            : next.Temperature == Temperature.Cold ? ""
            : next.ProvenUntil is { } proven ? $"{Phrase.Minute(proven)} or later"
            : "for good";
    }

    private static string Why(LeadReading lead)
    {
        IEnumerable<string> lines = lead.Why.Lines
            .Where(line => Math.Abs(line.Points) >= LeastPoints)
            .OrderByDescending(line => Math.Abs(line.Points))
            .Take(MostLines)
            .Select(line => $"{Phrase.Name(line)} {Phrase.Points(line.Points)}{Age(line, lead.Now.AsOf)}");
        string? decision = Phrase.Decision(lead.Why);
        return string.Join(", ", decision is null ? lines : lines.Prepend(decision));
    }

    /// <summary>How old the newest signal behind a rule is; what a limit took has no age of its own.</summary>
    private static string Age(LedgerLine line, DateTimeOffset asOf) =>
        line is { Stage: LedgerStage.Rule, NewestAt: { } newest } ? $" ({Phrase.Duration(asOf - newest)})" : "";

    private static string Cut(string id) => id.Length <= LongestId ? id : string.Concat(id.AsSpan(0, LongestId - 1), "…");
}
