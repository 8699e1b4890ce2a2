using System.Globalization;
using System.Text;

namespace LeadTemperature.Tests.Reference;

/// <summary>A model for people, a line a rule, so that a failing case can be rebuilt by hand.</summary>
internal static class ModelSpecText
{
    public static string Of(ModelSpec model)
    {
        StringBuilder text = new();
        ThresholdsSpec t = model.Thresholds;
        Line(text, $"warm {t.Warm:R} hot {t.Hot:R} band {t.Band:R} evidence {t.Evidence:R} floor {model.Floor:R} ceiling {model.Ceiling:R}");
        Line(text, $"kinds {string.Join(", ", model.Kinds.Select(k => $"{k.Name} {k.Intent}"))}");
        foreach (RuleSpec rule in model.Rules)
        {
            Line(text, $"rule {rule.Id}: {string.Join('+', rule.Kinds)} {rule.Points:R} {What(rule)}{Limits(rule)}");
        }

        foreach (GroupSpec group in model.Groups)
        {
            Line(text, $"group {group.Id}: floor {group.Floor:R} cap {group.Cap:R} kinds {string.Join(", ", group.Kinds)}");
        }

        return text.ToString();
    }

    private static string What(RuleSpec rule) => rule.Burst is { } burst
        ? string.Create(CultureInfo.InvariantCulture, $"burst {burst.AtLeast}..{burst.AtMost} within {burst.Within:c} distinct {burst.Distinct:c}")
        : rule.Decay.ToString();

    private static string Limits(RuleSpec rule) => string.Concat(
        Said("most recent", rule.MostRecent),
        Said("saturation", rule.Saturation),
        Said("min", rule.Min),
        Said("max", rule.Max),
        Said("group", rule.Group),
        Said("hot for", rule.MakesHotFor),
        Said("holds until", rule.HoldsUntil is null ? null : string.Join('+', rule.HoldsUntil)));

    private static string Said(string what, object? value) =>
        value is null ? "" : string.Create(CultureInfo.InvariantCulture, $", {what} {value}");

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(FormattableString.Invariant(line));
}
