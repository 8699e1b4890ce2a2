namespace Quickstart;

/// <summary>Which ids someone who mistyped one may have meant: those that take the fewest edits.</summary>
public static class NearestIds
{
    private const int Wanted = 3;

    public static IEnumerable<string> To(string id, IEnumerable<string> known) => known
        .OrderBy(other => Edits(id, other))
        .ThenBy(other => other, StringComparer.Ordinal)
        .Take(Wanted);

    /// <summary>How many characters have to be put in, taken out or replaced to turn one text into the other.</summary>
    private static int Edits(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j - 1], row[j]) + 1);
            }
        }

        return row[^1];
    }
}
