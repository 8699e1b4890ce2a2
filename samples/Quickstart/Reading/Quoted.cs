using System.Globalization;
using System.Text;

namespace Quickstart.Reading;

/// <summary>Foreign text made fit for a message: in quotes, on one line, without characters that are not seen, cut where it is long.</summary>
public static class Quoted
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, Longest)))
        {
            quoted.Append(IsHidden(c) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c);
        }

        return quoted.Append(text.Length > Longest ? "...\"" : "\"").ToString();
    }

    private static bool IsHidden(char c) => char.IsControl(c) || char.GetUnicodeCategory(c) is
        UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
