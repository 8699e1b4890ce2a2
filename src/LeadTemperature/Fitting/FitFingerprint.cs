using System.Security.Cryptography;
using System.Text;

namespace LeadTemperature.Fitting;

/// <summary>A digest of what a fit model says, whatever its label and the order of telling.</summary>
internal static class FitFingerprint
{
    /// <summary>The first 32 hexadecimal digits of the SHA-256 of the canonical text.</summary>
    public static string Of(IReadOnlyList<INamedFitRule> rules, GradeCutOffs cutOffs)
    {
        string text = string.Join('\n', [
            .. rules.OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => $"{r.Id} {r.Definition.CanonicalText}"),
            FormattableString.Invariant($"{cutOffs.A:R} {cutOffs.B:R} {cutOffs.C:R}")]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
