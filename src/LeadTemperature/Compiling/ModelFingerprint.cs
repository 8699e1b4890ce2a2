using System.Security.Cryptography;
using System.Text;
using LeadTemperature.Building;
using LeadTemperature.Signals;

namespace LeadTemperature.Compiling;

/// <summary>A digest of what a model says, whatever its label and the order of telling.</summary>
internal static class ModelFingerprint
{
    /// <summary>The first 32 hexadecimal digits of the SHA-256 of the canonical text.</summary>
    public static string Of(ModelContent model)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalText(model)));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }

    private static string CanonicalText(ModelContent model)
    {
        KindTable kinds = model.KindTable();
        IEnumerable<string> lines =
        [
            .. Enumerable.Range(0, kinds.Count).Select(i => $"kind {kinds[i]} {kinds.IntentOf(i)}"),
            .. model.Kinds.SelectMany(k => k.Value.Aliases.Select(a => $"alias {k.Key} {a}")).Order(StringComparer.Ordinal),
            .. model.Rules.OrderBy(r => r.Id, StringComparer.Ordinal).Select(TextOf),
            .. model.Groups.OrderBy(g => g.Id, StringComparer.Ordinal).Select(g => TextOf(model, g)),
            FormattableString.Invariant($"{model.Thresholds!.Warm:R} {model.Thresholds.Hot:R} {model.Thresholds.Band:R} {model.Thresholds.Gate:R}"),
            FormattableString.Invariant($"{model.ScoreRange.Floor:R} {model.Ceiling:R}"),
        ];
        return string.Join('\n', lines);
    }

    private static string TextOf(NamedRule rule)
    {
        string what = rule.Burst is { } burst
            ? FormattableString.Invariant($"burst {burst.AtLeast} {burst.AtMost} {burst.Within.Ticks} {burst.Distinct?.Ticks}")
            : FormattableString.Invariant($"decay {rule.Decay} recent {rule.MostRecent}");
        string limits = FormattableString.Invariant($"{rule.Points:R} {rule.Saturation:R} {rule.Min:R} {rule.Max:R}");
        string overrides = FormattableString.Invariant($"hot {rule.Said.MakesHotFor?.Ticks} holds {(rule.Said.HoldsColdUntil is null ? "" : string.Join(',', rule.Said.HoldsColdUntil))}");
        return $"rule {rule.Id} {string.Join(',', rule.Kinds)} {what} {limits} {overrides}";
    }

    private static string TextOf(ModelContent model, NamedGroup group)
    {
        IEnumerable<string> rules = GroupJudge.RulesOf(model, group).Select(r => r.Id).Order(StringComparer.Ordinal);
        return FormattableString.Invariant($"group {group.Id} {group.Floor:R} {group.Cap:R} {string.Join(',', rules)}");
    }
}
