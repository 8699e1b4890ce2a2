namespace LeadTemperature.Tests.Conventions;

/// <summary>A C# file of the tree.</summary>
internal sealed class SourceFile(string path)
{
    /// <summary>The path below the root, with forward slashes.</summary>
    public string Name { get; } = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    public string Text { get; } = File.ReadAllText(path);

    public IReadOnlyList<string> Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>The folder below the core's own, or nothing for a file in its root.</summary>
    public string CoreFolder => (Path.GetDirectoryName(Path.GetRelativePath(Repository.Core, path)) ?? "").Replace('\\', '/');

    public bool IsBuildOutput => Name.Split('/').Any(part => part is "bin" or "obj");

    public override string ToString() => Name;
}
