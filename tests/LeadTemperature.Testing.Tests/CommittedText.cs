namespace LeadTemperature.Testing.Tests;

/// <summary>Texts that people read, held against files beside the tests. <c>ACCEPT_TEXTS=1</c> rewrites the files.</summary>
internal static class CommittedText
{
    private const string AcceptVariable = "ACCEPT_TEXTS";

    /// <summary>The text equals <c>Expected/name.txt</c>.</summary>
    public static void Equal(string name, string actual)
    {
        string path = Path.Combine(Folder(), "Expected", $"{name}.txt");
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(path, actual + "\n");
        }

        Assert.True(File.Exists(path), $"There is no {path}; {AcceptVariable}=1 writes it:\n{actual}");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual + "\n");
    }

    private static string Folder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LeadTemperature.sln")))
            {
                return Path.Combine(folder.FullName, "tests", "LeadTemperature.Testing.Tests");
            }
        }

        throw new InvalidOperationException("The tests run outside their working tree.");
    }
}
