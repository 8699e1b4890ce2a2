using System.Globalization;

namespace LeadTemperature.Internal;

/// <summary>Text from outside, fit for one line of a message.</summary>
internal static class OneLine
{
    private const int Longest = 240;

    /// <summary>The text, cut where it is long, with U+FFFD for what would break or hide the line.</summary>
    public static string Of(string text)
    {
        string shown = Cut(text);
        return shown.All(IsPrintable) ? shown : string.Concat(shown.Select(c => IsPrintable(c) ? c : '\uFFFD'));
    }

    /// <summary>The text, cut where it is long.</summary>
    public static string Cut(string text) => text.Length > Longest ? $"{text.AsSpan(0, Longest)}…" : text;

    private static bool IsPrintable(char c) => !char.IsControl(c) && char.GetUnicodeCategory(c) is not (
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format or UnicodeCategory.Surrogate);
}
