using System.Text;
using Spectre.Console;

namespace Quickstart.Printing;

/// <summary>How wide tables of one-line cells come out, so that columns can be left out before a word would break.</summary>
public static class TableLayout
{
    /// <summary>A table in the style of this program, with columns that do not wrap.</summary>
    public static Table Of(IEnumerable<string> headers)
    {
        Table table = new Table().Border(TableBorder.Simple).BorderStyle(new Style(decoration: Decoration.Dim));
        table.AddColumns([.. headers.Select(header => new TableColumn(header).NoWrap())]);
        return table;
    }

    /// <summary>How many cells of the console each column takes.</summary>
    public static int[] Widths(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows) =>
        [.. headers.Select((header, i) => rows.Select(row => row[i].GetCellWidth()).Append(header.Length).Max())];

    /// <summary>How many cells a table of such columns takes: a blank on either side of each and a line between them.</summary>
    public static int Total(IEnumerable<int> widths) => widths.Sum(width => width + 3) + 1;

    /// <summary>The text, with its end replaced by an ellipsis where it takes more cells than that.</summary>
    public static string Cut(string text, int cells)
    {
        if (text.GetCellWidth() <= cells)
        {
            return text;
        }

        StringBuilder cut = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if ($"{cut}{rune}…".GetCellWidth() > cells)
            {
                break;
            }

            cut.Append(rune);
        }

        return cut.Append('…').ToString();
    }
}
