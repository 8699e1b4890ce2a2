namespace LeadTemperature.Signals;

/// <summary>Cells that stand side by side in one layout and in another.</summary>
internal readonly record struct CellRun(int From, int To, int Length)
{
    /// <summary>The fewest runs that copy all the cells, in the order in which they are given.</summary>
    public static CellRun[] Of(IEnumerable<(int From, int To)> cells)
    {
        List<CellRun> runs = [];
        foreach ((int from, int to) in cells)
        {
            if (runs.Count > 0 && runs[^1] is var last && last.From + last.Length == from && last.To + last.Length == to)
            {
                runs[^1] = last with { Length = last.Length + 1 };
            }
            else
            {
                runs.Add(new CellRun(from, to, 1));
            }
        }

        return [.. runs];
    }
}
