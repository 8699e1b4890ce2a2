namespace LeadTemperature.Tests.Conventions;

/// <summary>The working tree that the tests were built from: the folder above the test assembly that holds the solution.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The C# files below a folder of the tree, without what a build writes.</summary>
    public static IReadOnlyList<SourceFile> SourcesIn(params string[] folders) =>
    [
        .. folders
            .Select(folder => Path.Combine(Root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(path => new SourceFile(path))
            .Where(file => !file.IsBuildOutput)
            .OrderBy(file => file.Name, StringComparer.Ordinal),
    ];

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LeadTemperature.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside their working tree.");
    }
}
