using System.Globalization;
using System.Text;

namespace LeadTemperature.Internal;

/// <summary>Text from outside, fit for one line of a message.</summary>
internal static class OneLine
{
    private const int Longest = 240;

    /// <summary>The text, cut where it is long, with U+FFFD for what would break or hide the line.</summary>
    public static string Of(string text)
    {
        string shown = Cut(text);
        return shown.All(IsPlain) ? shown : string.Concat(shown.EnumerateRunes().Select(r => (IsPrintable(r) ? r : Rune.ReplacementChar).ToString()));
    }

    /// <summary>The text, cut where it is long.</summary>
    public static string Cut(string text) => text.Length > Longest ? $"{text.AsSpan(0, Longest)}…" : text;

    private static bool IsPlain(char c) => c is >= ' ' and <= '~';

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format);
}
