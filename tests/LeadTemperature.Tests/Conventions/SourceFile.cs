namespace LeadTemperature.Tests.Conventions;

/// <summary>A C# file of the tree.</summary>
internal sealed class SourceFile(string path)
{
    /// <summary>The path below the root, with forward slashes.</summary>
    public string Name { get; } = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    public string Text { get; } = File.ReadAllText(path);

    public IReadOnlyList<string> Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>The folder below that of its project, or nothing for a file beside the project.</summary>
    public string Folder => string.Join('/', Name.Split('/')[2..^1]);

    /// <summary>The name of its project.</summary>
    public string Project => Name.Split('/')[1];

    public bool IsBuildOutput => Name.Split('/').Any(part => part is "bin" or "obj");

    public override string ToString() => Name;
}
