using LeadTemperature.Routing;
using Quickstart.Routing;
using Spectre.Console;

namespace Quickstart.Printing;

/// <summary>Whom the hot leads go to as a table: lead, owner, by which way, and who was refused why.</summary>
/// <remarks>On a narrow console ids are cut, then columns left out from the right; lead and owner always stay.</remarks>
public static class RoutingTable
{
    private static readonly string[] Headers = ["Lead", "Owner", "By", "Refused"];

    /// <summary>From wide to narrow: how many columns, how long an id may be, and what must be left for the last of four columns.</summary>
    private static readonly (int Columns, int LongestId, int LeastRefused)[] Layouts =
        [(4, 24, 36), (4, 12, 28), (3, 24, 0), (3, 12, 0), (2, 12, 0)];

    /// <summary>Nothing where no lead is shown that is hot.</summary>
    public static void Write(IAnsiConsole console, HotLeadRouting routing, IEnumerable<LeadReading> shown)
    {
        (string LeadId, RoutingDecision Decision)[] rows =
            [.. shown.Select(lead => (lead.LeadId, routing.Of(lead.LeadId)!)).Where(row => row.Item2 is not null)];
        if (rows.Length > 0)
        {
            console.WriteLine();
            console.WriteLine("Who takes the hot ones, in a made-up team:");
            console.Write(TableOf(rows, console.Profile.Width));
            console.WriteLine(Summary(routing));
        }
    }

    private static Table TableOf((string LeadId, RoutingDecision Decision)[] rows, int width)
    {
        int columns = 0;
        int room = 0;
        string[][] cells = [];
        foreach ((int Columns, int LongestId, int LeastRefused) layout in Layouts)
        {
            columns = layout.Columns;
            cells = [.. rows.Select(row => new[] { TableLayout.Cut(row.LeadId, layout.LongestId), Owner(row.Decision), Way(row.Decision) })];
            int[] widths = [.. TableLayout.Widths(Headers[..3], cells).Take(columns)];
            room = width - TableLayout.Total(columns == Headers.Length ? [.. widths, 0] : widths);
            if (room >= layout.LeastRefused)
            {
                break;
            }
        }

        Table table = TableLayout.Of(Headers.Take(columns));
        foreach (((string _, RoutingDecision decision), string[] row) in rows.Zip(cells))
        {
            Text[] texts = [.. row.Select(cell => new Text(cell)), new(Refusals.Within(room, decision))];
            table.AddRow(texts.Take(columns));
        }

        return table;
    }

    private static string Owner(RoutingDecision decision) => decision.Chosen?.ToString() ?? "duty";

    /// <summary>The selector that chose; this team has no owners of records and no topics, which are the other ways.</summary>
    private static string Way(RoutingDecision decision) => decision.Selector ?? "nobody eligible";

    private static string Summary(HotLeadRouting routing) =>
        $"{routing.WithRep} of {Phrase.Count(routing.Count, "hot lead")} {(routing.WithRep == 1 ? "goes" : "go")} to a rep"
        + (routing.WithRep == routing.Count ? "." : "; duty has the rest.")
        + " --lead ID says why in full.";
}
