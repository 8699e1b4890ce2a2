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

    public static void Write(IAnsiConsole console, LeadBoard board, int rows)
    {
        LeadReading[] shown = [.. board.Leads.Take(rows)];
        Table table = new Table().Border(TableBorder.Simple).BorderStyle(new Style(decoration: Decoration.Dim));
        table.AddColumn(new TableColumn("Lead").NoWrap());
        table.AddColumn(new TableColumn("Temp.").NoWrap());
        table.AddColumn(new TableColumn("Score").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("Until").NoWrap());
        table.AddColumn(new TableColumn("Why (age)").NoWrap());
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

    private static string Why(LeadReading lead)
    {
        IEnumerable<string> reasons = Reasons(lead)
            .Where(reason => Math.Abs(reason.Points) >= LeastPoints)
            .OrderByDescending(reason => Math.Abs(reason.Points))
            .Take(MostReasons)
            .Select(reason => $"{reason.Name} {Phrase.Points(reason.Points)}{reason.Age}");
        return string.Join(", ", Phrase.Decision(lead.Why) is { } decision ? reasons.Prepend(decision) : reasons);
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
