namespace Quickstart.Reading;

/// <summary>A file that cannot be read as what it should be; the message is for the user, a line for each problem.</summary>
public sealed class UnreadableFileException(string path, params IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems.Select(problem => $"{path}: {problem}")))
{
    /// <summary>Whether an exception is one of those that opening and reading a file may throw.</summary>
    public static bool IsExpected(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>Such an exception in words for the user.</summary>
    public static UnreadableFileException Of(string path, Exception e) => new(path, e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        _ when Directory.Exists(path) => "this is a folder",
        _ => "the file cannot be read",
    });
}
