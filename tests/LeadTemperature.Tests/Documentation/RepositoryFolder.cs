namespace LeadTemperature.Tests.Documentation;

/// <summary>The folder of the repository that these tests were built from.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    public static string File(string path) => System.IO.Path.Combine(Path, path);

    private static string Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (folder.GetFiles("LeadTemperature.sln").Length > 0)
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {start} holds LeadTemperature.sln.");
    }
}
