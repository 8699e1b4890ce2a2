using LeadTemperature.Definitions;
using LeadTemperature.Internal;

namespace LeadTemperature;

/// <summary>One thing that is wrong with an input, said so that its author can mend it.</summary>
/// <param name="Path">Where: <c>Rules.demo-request.Points</c>, <c>kind</c>, <c>signals[3].magnitude</c>; names longer than 128 characters are cut.</param>
/// <param name="Code">What kind of fault it is: a stable kebab-case code, such as <c>unknown-kind</c>; safe as a metric tag.</param>
/// <param name="Value">The value as given, for reading; text in quotes, cut where it is long.</param>
/// <param name="Problem">What is wrong with it, as the rest of a sentence that begins with the value.</param>
/// <param name="Allowed">What is allowed, or null where the problem says it.</param>
/// <param name="Nearest">The nearest valid choice, or null where none is near.</param>
public sealed record Fault(string Path, string Code, string Value, string Problem, string? Allowed = null, string? Nearest = null)
{
    /// <summary>All of it in one line: <c>kind: "demo-requst" is not a kind of this model; did you mean "demo-request"?</c></summary>
    /// <remarks>Long parts are cut and control characters replaced: a message stays one readable line whatever the input held.</remarks>
    public string Message =>
        $"{OneLine.Of(Path)}: {OneLine.Of(Value)} {OneLine.Of(Problem)}"
        + (Allowed is null ? "" : $" (allowed: {OneLine.Of(Allowed)})")
        + (Nearest is null ? "" : $"; did you mean {OneLine.Of(Nearest)}?");

    /// <summary>The name that somebody meant who wrote another, in quotes, for <see cref="Nearest"/>; null where none is near. Another letter case is nearest, then the fewest letters to change.</summary>
    /// <param name="names">The names that may stand.</param>
    /// <param name="given">The name as given.</param>
    public static string? NearestName(IReadOnlyList<string> names, string given)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(given);
        return Quoted.Nearest(names, given);
    }

    /// <summary>The <see cref="Message"/>.</summary>
    public override string ToString() => Message;
}
