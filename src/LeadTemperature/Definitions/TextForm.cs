using LeadTemperature.Building;
using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Definitions;

/// <summary>A form that text may have: as a regular expression for the schema, and as a judge that says what is wrong.</summary>
/// <param name="Noun">What it is, as in "a duration".</param>
/// <param name="Allowed">What is allowed, in words.</param>
/// <param name="Pattern">What the whole of the text matches, for ECMA-262 and .NET alike; null where any text will do.</param>
/// <param name="Judge">Adds what is wrong with a text.</param>
internal sealed record TextForm(string Noun, string Allowed, string? Pattern, Action<FaultList, string, string> Judge)
{
    private const string Kebab = "(?![a-z0-9-]{65})[a-z0-9]+(?:-[a-z0-9]+)*";

    public static TextForm Any { get; } = new("text", "text in quotes", null, static (_, _, _) => { });

    public static TextForm Name { get; } = new("a name", KindName.Allowed, Kebab, static (faults, path, text) => faults.Name(path, text));

    /// <summary>A name, or the names of kinds with plus signs between them, which is the id of a rule that was told none.</summary>
    public static TextForm RuleId { get; } = new(
        "a name", KindName.Allowed, $@"{Kebab}(?:\+{Kebab})*", static (faults, path, text) =>
        {
            if (!text.Split('+').All(KindName.IsKebabCase))
            {
                faults.Name(path, text.Replace('+', ' '), text);
            }
        });

    public static TextForm KindList { get; } = new(
        "text with names",
        "names of kinds, separated by commas",
        $" *{Kebab} *(?:, *{Kebab} *)*",
        static (faults, path, text) => JudgeList(text, path, faults, faults.Name));

    public static TextForm AliasList { get; } = new(
        "text with names",
        $"names separated by commas, each of {AliasName.Allowed}",
        $" *{AliasName.Pattern} *(?:, *{AliasName.Pattern} *)*",
        static (faults, path, text) => JudgeList(text, path, faults, (at, item) =>
        {
            if (AliasName.Judge(item) is { } fault)
            {
                faults.Add(fault with { Path = at });
            }
        }));

    /// <summary>A duration; a bare number would most likely be days.</summary>
    public static TextForm Days { get; } = Duration("d");

    /// <summary>A duration; a bare number would most likely be hours.</summary>
    public static TextForm Hours { get; } = Duration("h");

    /// <summary>The unit that a bare number would most likely have; null where the form is no duration.</summary>
    public string? Unit { get; private init; }

    /// <summary>The items of a list, without the spaces around them.</summary>
    public static IEnumerable<string> ItemsOf(string text) => text.Split(',').Select(item => item.Trim(' '));

    private static TextForm Duration(string unit) => new(
        "a duration",
        "a whole number and d, h, m, s, ms or us, such as \"3d\", \"12h\", \"90m\", \"30s\"",
        DurationText.Pattern,
        (faults, path, text) =>
        {
            if (!DurationText.TryParse(text, out _))
            {
                faults.Add(path, "duration", $"\"{text}\"", "is not a duration", Days!.Allowed, DurationGuess.Of(text, unit));
            }
        })
    {
        Unit = unit,
    };

    private static void JudgeList(string text, string path, FaultList faults, Action<string, string> judge)
    {
        foreach (string item in ItemsOf(text))
        {
            if (faults.IsFull)
            {
                return;
            }

            if (item.Length == 0)
            {
                faults.Add(path, "missing", $"\"{text}\"", "has a place without a name", "names separated by commas");
            }
            else
            {
                judge(path, item);
            }
        }
    }
}
