using System.Globalization;
using LeadTemperature;
using Quickstart.Comparing;
using Spectre.Console;

namespace Quickstart.Printing;

/// <summary>Two models on a page: which leads change, how many are hot day by day, and what differs in the rules.</summary>
public static class ComparisonPage
{
    private const int LongestId = 24;
    private const int LeastRoomForIds = 16;
    private static readonly string[] ChangeHeaders = ["In use", "Proposed", "Leads"];
    private static readonly string[] LoadHeaders = ["Day", "In use", "Proposed", "Change"];

    public static void Write(IAnsiConsole console, ModelComparison comparison)
    {
        PreviewReport<string> report = comparison.Report;
        console.WriteLine($"{Number(report.Compared)} {(report.Compared == 1 ? "lead" : "leads")} as of {Phrase.Second(comparison.AsOf)}, "
            + $"by the {comparison.Current.Name} model in use and the {comparison.Proposed.Name} model proposed");
        console.WriteLine();
        console.WriteLine(report.Changed == 0 ? "No lead changes its temperature." : $"{Number(report.Changed)} of them would change:");
        console.Write(report.Changed == 0 ? Text.NewLine : Changes(report, console.Profile.Width));
        console.WriteLine("Hot leads at that time of the day, if nothing else happens:");
        console.Write(HotLoads(report, console.Profile.Width));
        console.WriteLine(comparison.Diff.Changes.Count == 0 ? "The rules are the same." : "What differs:");
        foreach (ModelChange change in comparison.Diff.Changes)
        {
            console.WriteLine($"  {change}");
        }

        if (comparison.Diff.Changes.Count > 0)
        {
            console.WriteLine(comparison.Diff.IsServed
                ? "States stored under the model in use serve the one proposed."
                : "States stored under the model in use do not serve the one proposed; leads need their signals, as they are read here.");
        }
    }

    private static Table Changes(PreviewReport<string> report, int width)
    {
        string[][] cells =
            [.. report.Changes.Select(change => new[] { Phrase.Name(change.From), Phrase.Name(change.To), Number(change.Count) })];
        int room = width - TableLayout.Total([.. TableLayout.Widths(ChangeHeaders, cells), 0]);
        Table table = TableLayout.Of(room < LeastRoomForIds ? ChangeHeaders : [.. ChangeHeaders, "Hottest"]);
        table.Columns[2].RightAligned();
        foreach ((PreviewedChange<string> change, string[] row) in report.Changes.Zip(cells))
        {
            Text[] texts = [new(row[0], Heat.Style(change.From)), new(row[1], Heat.Style(change.To)), new(row[2]), new(Ids(change, room))];
            table.AddRow(texts.Take(table.Columns.Count));
        }

        return table;
    }

    /// <summary>As many ids as there is room for, and how many more there are.</summary>
    private static string Ids(PreviewedChange<string> change, int room)
    {
        string[] ids = [.. change.First.Select(id => TableLayout.Cut(id, LongestId))];
        return Enumerable.Range(0, ids.Length + 1).Reverse().Select(Listed).FirstOrDefault(text => text.GetCellWidth() <= room) ?? "";

        string Listed(int count) => string.Join(
            ", ", count == change.Count ? ids : ids.Take(count).Append($"+{Number(change.Count - count)} more"));
    }

    private static Table HotLoads(PreviewReport<string> report, int width)
    {
        string[][] rows =
        [
            .. report.HotLoads.Select(load => new[]
            {
                Phrase.Day(load.At),
                Number(load.Current),
                Number(load.Proposed),
                (load.Proposed - load.Current).ToString("+0;-0;0", CultureInfo.InvariantCulture),
            }),
        ];
        int[] widths = TableLayout.Widths(LoadHeaders, rows);
        int columns = TableLayout.Total(widths) <= width ? widths.Length : widths.Length - 1;
        Table table = TableLayout.Of(LoadHeaders.Take(columns));
        foreach (TableColumn column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        foreach (string[] row in rows)
        {
            table.AddRow(row.Take(columns).Select(cell => new Text(cell)));
        }

        return table;
    }

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);
}
