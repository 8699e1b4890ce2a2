namespace LeadTemperature.Tests.Documentation;

/// <summary>A fenced block of a Markdown file, with the region that the comment right above it names, if one does.</summary>
internal sealed record CodeBlock(int Line, string Language, string? Region, string Text)
{
    private const string Fence = "```";
    private const string Opening = "<!-- region: ";
    private const string Closing = " -->";

    public static IReadOnlyList<CodeBlock> In(string markdown)
    {
        List<CodeBlock> blocks = [];
        string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            int start = i++;
            while (i < lines.Length && lines[i] != Fence)
            {
                i++;
            }

            string text = string.Join('\n', lines[(start + 1)..Math.Min(i, lines.Length)]);
            blocks.Add(new CodeBlock(start + 1, lines[start][Fence.Length..].Trim(), RegionNamedBy(start == 0 ? "" : lines[start - 1]), text));
        }

        return blocks;
    }

    private static string? RegionNamedBy(string line) =>
        line.StartsWith(Opening, StringComparison.Ordinal) && line.EndsWith(Closing, StringComparison.Ordinal)
            ? line[Opening.Length..^Closing.Length]
            : null;
}
