using Quickstart.ScoringModels;

namespace Quickstart.CommandLine;

/// <summary>What the command line asks for.</summary>
/// <param name="SignalsPath">The file to read; null where none was named and the model has none of its own.</param>
/// <param name="Model">The model to score by.</param>
/// <param name="AsOf">The instant; null is that of the last signal.</param>
/// <param name="LeadId">The one lead to show in full; null shows all.</param>
/// <param name="Top">How many leads to show at most; null is 20 in the table and all in JSON.</param>
/// <param name="Json">JSON in place of text.</param>
public sealed record QuickstartOptions(
    string? SignalsPath, ModelChoice Model, DateTimeOffset? AsOf, string? LeadId, int? Top, bool Json);
