using System.Text;

namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>What a process was told and has heard, a line each, in a file of its own. A line is with the system before the next thing happens: it outlives the process, though not a loss of power.</summary>
internal sealed class Journal(string path) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    public string Path { get; } = path;

    public static IReadOnlyList<string[]> Read(string path) => File.Exists(path) ? [.. File.ReadAllLines(path).Select(line => line.Split('\t'))] : [];

    public void Write(params ReadOnlySpan<string> words)
    {
        byte[] line = Encoding.UTF8.GetBytes($"{string.Join('\t', words!)}\n");
        lock (_lock)
        {
            _file.Write(line);
        }
    }

    public void Dispose() => _file.Dispose();
}
