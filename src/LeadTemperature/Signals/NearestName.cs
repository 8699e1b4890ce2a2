namespace LeadTemperature.Signals;

/// <summary>Finds what somebody meant who mistyped a name.</summary>
internal static class NearestName
{
    /// <summary>The candidate fewest edits away, the first by name among equals; null where more than a third would have to change.</summary>
    public static string? Among(IEnumerable<string> candidates, string name)
    {
        string? nearest = null;
        int fewest = Math.Max(1, Math.Min(name.Length, SignalKind.MaxNameLength) / 3) + 1;
        if (name.Length > 2 * SignalKind.MaxNameLength)
        {
            return null;
        }

        foreach (string candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - name.Length) < fewest && Edits(candidate, name, fewest) is var edits && edits < fewest)
            {
                (fewest, nearest) = (edits, candidate);
            }
        }

        return nearest;
    }

    /// <summary>
    /// Insertions, deletions, replacements and swaps of neighbours (Damerau; optimal string alignment); counted no further where they
    /// reach the limit.
    /// </summary>
    private static int Edits(string from, string to, int limit)
    {
        int leastBefore = 0;
        int[,] edits = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            int least = int.MaxValue;
            for (int j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    edits[i, j] = i + j;
                    least = Math.Min(least, i + j);
                    continue;
                }

                int replaced = edits[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                edits[i, j] = Math.Min(replaced, 1 + Math.Min(edits[i - 1, j], edits[i, j - 1]));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
                }

                least = Math.Min(least, edits[i, j]);
            }

            if (least >= limit && leastBefore >= limit)
            {
                return limit;
            }

            leastBefore = least;
        }

        return edits[from.Length, to.Length];
    }
}
