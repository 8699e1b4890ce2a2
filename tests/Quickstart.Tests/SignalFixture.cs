using System.Text;

namespace Quickstart.Tests;

/// <summary>A signal file or a model file of a test's own, gone with the test.</summary>
public sealed class SignalFixture : IDisposable
{
    private SignalFixture(byte[] content) => File.WriteAllBytes(Path, content);

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public static SignalFixture Of(params string[] lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    /// <summary>A copy of a shipped model with some of its text replaced.</summary>
    /// <param name="name">The model.</param>
    /// <param name="replacements">Text that it holds and what stands in its place, by turns.</param>
    public static SignalFixture OfModel(string name, params string[] replacements)
    {
        string json = File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "models", name + ".json"));
        foreach (string[] pair in replacements.Chunk(2))
        {
            Assert.Contains(pair[0], json, StringComparison.Ordinal);
            json = json.Replace(pair[0], pair[1], StringComparison.Ordinal);
        }

        return new(Encoding.UTF8.GetBytes(json));
    }

    public static SignalFixture OfBytes(params byte[] content) => new(content);

    public void Dispose() => File.Delete(Path);
}
