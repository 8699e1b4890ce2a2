using System.Text;

namespace Quickstart.Tests;

/// <summary>A signal file of a test's own, gone with the test.</summary>
public sealed class SignalFixture : IDisposable
{
    private SignalFixture(byte[] content) => File.WriteAllBytes(Path, content);

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public static SignalFixture Of(params string[] lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    public static SignalFixture OfBytes(params byte[] content) => new(content);

    public void Dispose() => File.Delete(Path);
}
