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

    /// <summary>The <see cref="Message"/>.</summary>
    public override string ToString() => Message;
}
