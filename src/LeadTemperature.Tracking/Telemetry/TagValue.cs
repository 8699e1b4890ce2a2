namespace LeadTemperature.Tracking.Telemetry;

/// <summary>What may stand in a tag: names of enums and codes. Whatever else comes is <c>other</c>, so that no text and no id gets there.</summary>
internal static class TagValue
{
    public const string Other = "other";

    private const int LongestCode = 64;

    /// <summary>The names of an enum in kebab case, by value. Its values count from 0.</summary>
    public static string[] NamesOf<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetNames<TEnum>().Select(Kebab)];

    /// <summary>The name of a value.</summary>
    public static string At(string[] names, int value) => (uint)value < (uint)names.Length ? names[value] : Other;

    /// <summary>A code or a declared name, as it is: lower-case letters, digits and hyphens.</summary>
    public static string Code(string? code)
    {
        if (code is not { Length: > 0 and <= LongestCode })
        {
            return Other;
        }

        foreach (char c in code)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return Other;
            }
        }

        return code;
    }

    /// <summary>A code, where it is one of a few.</summary>
    public static string OneOf(string[] codes, string? code) => Array.IndexOf(codes, code) is >= 0 and var i ? codes[i] : Other;

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
