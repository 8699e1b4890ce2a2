using LeadTemperature;
using Quickstart.Reading;

namespace Quickstart.ScoringModels;

/// <summary>A model to score by: one that comes with the program, or a file of the user's own.</summary>
/// <param name="Name">What it is called in what is printed.</param>
/// <param name="Model">The model.</param>
/// <param name="SignalsPath">The signal file beside the program that it reads unless told otherwise; null where there is none.</param>
public sealed record ModelChoice(string Name, ScoringModel Model, string? SignalsPath)
{
    /// <summary>The model that is used unless another is asked for.</summary>
    public const string UnlessSaid = "otto";

    private const string Standard = "standard";

    /// <summary>Which signal file was shipped for which model; the standard one has none.</summary>
    private static readonly Dictionary<string, string?> SignalFiles = new(StringComparer.Ordinal)
    {
        [UnlessSaid] = "otto-signals.csv",
        ["retail"] = "online-retail-events.csv",
        [Standard] = null,
    };

    /// <summary>The models that can be asked for by name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. SignalFiles.Keys];

    /// <summary>Whether a text is one of the <see cref="Names"/>, or may be the path of a file: it has a dot or a folder in it.</summary>
    public static bool IsNameOrPath(string text) => SignalFiles.ContainsKey(text) || text.AsSpan().IndexOfAny('.', '/', Path.DirectorySeparatorChar) >= 0;

    /// <summary>The model of that name, or of the file of that path.</summary>
    /// <exception cref="UnreadableFileException">There is no such file, or it is no scoring model; the message names every fault.</exception>
    public static ModelChoice Load(string nameOrPath) => SignalFiles.TryGetValue(nameOrPath, out string? signals)
        ? new ModelChoice(nameOrPath, ShippedModel(nameOrPath), signals is null ? null : Shipped("data", signals))
        : new ModelChoice(Path.GetFileNameWithoutExtension(nameOrPath), ModelFile.Read(nameOrPath), null);

    private static ScoringModel ShippedModel(string name) =>
        name == Standard ? ScoringModel.Standard : ModelFile.Read(Shipped("models", name + ".json"));

    private static string Shipped(string folder, string file) => Path.Combine(AppContext.BaseDirectory, folder, file);
}
