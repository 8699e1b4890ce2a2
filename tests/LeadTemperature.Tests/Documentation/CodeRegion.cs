namespace LeadTemperature.Tests.Documentation;

/// <summary>The lines between <c>#region name</c> and <c>#endregion</c> of a source file, without the indentation of the former.</summary>
internal sealed record CodeRegion(string Name, string Text)
{
    public static IReadOnlyList<CodeRegion> Under(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .SelectMany(f => In(File.ReadAllText(f))),
    ];

    public static IEnumerable<CodeRegion> In(string source)
    {
        string[] lines = source.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string trimmed = lines[i].TrimStart();
            if (!trimmed.StartsWith("#region ", StringComparison.Ordinal))
            {
                continue;
            }

            string indentation = lines[i][..^trimmed.Length];
            int end = Array.FindIndex(lines, i, l => l.Trim() == "#endregion");
            yield return new CodeRegion(
                trimmed["#region ".Length..].Trim(),
                string.Join('\n', lines[(i + 1)..end].Select(l => Outdent(l, indentation))));
            i = end;
        }
    }

    private static string Outdent(string line, string indentation) =>
        line.StartsWith(indentation, StringComparison.Ordinal) ? line[indentation.Length..] : line;
}
