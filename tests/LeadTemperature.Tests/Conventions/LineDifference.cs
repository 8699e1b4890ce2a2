namespace LeadTemperature.Tests.Conventions;

/// <summary>The lines that went and came between two API texts, each below the headline of its type.</summary>
internal static class LineDifference
{
    public static IEnumerable<string> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        Dictionary<string, string[]> old = Paragraphs(before);
        Dictionary<string, string[]> now = Paragraphs(after);
        foreach (string headline in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            string[] had = old.GetValueOrDefault(headline, []);
            string[] has = now.GetValueOrDefault(headline, []);
            string[] changes = [.. had.Except(has).Select(l => $"- {l}"), .. has.Except(had).Select(l => $"+ {l}")];
            string mark = !old.ContainsKey(headline) ? "+" : now.ContainsKey(headline) ? " " : "-";
            if (changes.Length > 0 || mark != " ")
            {
                yield return $"{mark} {headline}";
            }

            foreach (string change in changes)
            {
                yield return change;
            }
        }
    }

    private static Dictionary<string, string[]> Paragraphs(IReadOnlyList<string> lines)
    {
        Dictionary<string, string[]> paragraphs = new(StringComparer.Ordinal);
        string headline = "";
        foreach (string line in lines.Where(l => l.Length > 0))
        {
            bool isMember = line.StartsWith(' ');
            headline = isMember ? headline : line;
            paragraphs[headline] = isMember ? [.. paragraphs.GetValueOrDefault(headline, []), line] : [];
        }

        return paragraphs;
    }
}
