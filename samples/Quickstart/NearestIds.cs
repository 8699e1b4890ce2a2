using Quickstart.Printing;
using Quickstart.Reading;

namespace Quickstart;

/// <summary>Which ids someone who mistyped one may have meant: those that take few edits, the fewest first.</summary>
public static class NearestIds
{
    private const int Wanted = 3;

    /// <summary>At most three; none where none is near.</summary>
    public static string[] To(string id, IEnumerable<string> known) =>
    [
        .. known
            .Where(other => Math.Abs(other.Length - id.Length) <= MostEdits(id, other)) // which no number of edits can make up for
            .Select(other => (Id: other, Edits: Edits(id, other)))
            .Where(other => other.Edits <= MostEdits(id, other.Id))
            .OrderBy(other => other.Edits)
            .ThenBy(other => other.Id, StringComparer.Ordinal)
            .Take(Wanted)
            .Select(other => other.Id),
    ];

    /// <summary>The same as the end of a sentence that says an id is not known.</summary>
    public static string Hint(string id, IReadOnlyCollection<string> known) => To(id, known) switch
    {
        [] => $"; without --lead, {Phrase.Count(known.Count, "lead")} would be listed",
        [var one] => $"; did you mean {Quoted.Of(one)}?",
        { } several => $"; the nearest are {string.Join(", ", several.Select(Quoted.Of))}",
    };

    /// <summary>An id of which more than a third is another is another id; one character may always be missing or too many.</summary>
    private static int MostEdits(string id, string other) =>
        Math.Max(id.Length, other.Length) is var longer && longer < 2 ? 0 : Math.Max(1, longer / 3);

    /// <summary>How many characters have to be put in, taken out or replaced to turn one text into the other. Case does not matter.</summary>
    private static int Edits(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j - 1], row[j]) + 1);
            }
        }

        return row[^1];
    }
}
