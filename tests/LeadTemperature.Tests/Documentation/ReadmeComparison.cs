namespace LeadTemperature.Tests.Documentation;

/// <summary>Holds the C# blocks of a Markdown file against the regions of the project that runs them.</summary>
internal static class ReadmeComparison
{
    /// <summary>Every difference, in words; empty where each block is a region, text for text, and each region is shown.</summary>
    public static IReadOnlyList<string> Differences(string markdown, IReadOnlyList<CodeRegion> regions)
    {
        List<string> differences = [];
        List<CodeBlock> blocks = [.. CodeBlock.In(markdown).Where(b => b.Language is "csharp" or "cs" or "c#")];
        foreach (CodeBlock block in blocks)
        {
            List<CodeRegion> named = [.. regions.Where(r => r.Name == block.Region)];
            if (named.Count != 1)
            {
                differences.Add($"Line {block.Line}: the block names {block.Region ?? "no region"}, of which there are {named.Count}.");
            }
            else if (FirstDifference(block.Text, named[0].Text) is { } difference)
            {
                differences.Add($"Line {block.Line}: the block is not the region {block.Region}. {difference}");
            }
        }

        differences.AddRange(regions
            .Where(r => blocks.All(b => b.Region != r.Name))
            .Select(r => $"The region {r.Name} is not shown."));
        return differences;
    }

    private static string? FirstDifference(string block, string region)
    {
        string[] shown = block.Split('\n');
        string[] run = region.Split('\n');
        for (int i = 0; i < Math.Max(shown.Length, run.Length); i++)
        {
            string left = i < shown.Length ? shown[i] : "(end)";
            string right = i < run.Length ? run[i] : "(end)";
            if (left != right)
            {
                return $"Its line {i + 1} is \"{left}\", the region's is \"{right}\".";
            }
        }

        return null;
    }
}
