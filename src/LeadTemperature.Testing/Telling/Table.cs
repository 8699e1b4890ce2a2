namespace LeadTemperature.Testing.Telling;

/// <summary>Rows of cells as lines whose columns are aligned.</summary>
internal static class Table
{
    private const string Margin = "  ";
    private const string Gap = "   ";

    /// <param name="rows">Rows of one length.</param>
    /// <param name="rightAligned">The columns of numbers.</param>
    public static string Of(IReadOnlyList<string[]> rows, params int[] rightAligned)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        return string.Join('\n', rows.Select(row => Margin + string.Join(Gap, row.Select((cell, column) =>
            rightAligned.Contains(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd()));
    }
}
