namespace Quickstart.Reading;

/// <summary>What to say of a first line that is no header of a signal file.</summary>
/// <remarks>
/// The line itself is not repeated: who named the wrong file does not want its content in a log. The names that were looked for help
/// more.
/// </remarks>
public static class SignalHeader
{
    private const string Expected = "expected are names separated by commas, lead_id, occurred_at and kind among them";
    private static readonly (char Separator, string Name)[] OtherSeparators = [(';', "semicolons"), ('\t', "tabs"), ('|', "bars")];

    /// <param name="line">The header.</param>
    /// <param name="missing">The columns that are needed and that it does not name.</param>
    public static string ProblemOf(string line, IReadOnlyList<string> missing) =>
        OtherSeparatorOf(line) is { } separators ? $"the header is separated by {separators}; {Expected}"
        : missing.Count == SignalColumns.Required.Count ? $"no header on the first line: it does not name {string.Join(", ", missing)}; {Expected}"
        : $"the header does not name {string.Join(", ", missing)}; {Expected}";

    /// <param name="row">The first line, which is no row of a CSV file at all.</param>
    /// <param name="problem">Why not, as the rest of a sentence.</param>
    public static string ProblemOf(string row, string problem) =>
        OtherSeparatorOf(row) is { } separators ? $"the header is separated by {separators}; {Expected}"
        : $"no header on the first line: it {problem}; {Expected}";

    private static string? OtherSeparatorOf(string line) => OtherSeparators
        .Where(other => line.Split(other.Separator) is { Length: > 1 } names
            && names.Any(name => SignalColumns.Required.Contains(name.Trim().Trim('"'), StringComparer.OrdinalIgnoreCase)))
        .Select(other => other.Name)
        .FirstOrDefault();
}
