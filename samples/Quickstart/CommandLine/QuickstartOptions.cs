using Quickstart.Playing;

namespace Quickstart.CommandLine;

/// <summary>What the command line asks for.</summary>
/// <param name="SignalsPath">The file to read; null is the one that was shipped for the model, if there is one.</param>
/// <param name="Model">The model to score by: a name or the path of a file.</param>
/// <param name="Compare">The model to compare it with, a name or the path of a file; null compares nothing.</param>
/// <param name="AsOf">The instant; null is that of the last signal.</param>
/// <param name="LeadId">The one lead to show in full; null shows all.</param>
/// <param name="Top">How many leads to show at most; null is 20 in the table, all in JSON, and 10 for each change of a comparison.</param>
/// <param name="AnswerIn">The speeds of the reps to play the file at; null plays nothing.</param>
/// <param name="Json">JSON in place of text.</param>
public sealed record QuickstartOptions(
    string? SignalsPath, string Model, string? Compare, DateTimeOffset? AsOf, string? LeadId, int? Top, IReadOnlyList<AnswerTime>? AnswerIn, bool Json);
