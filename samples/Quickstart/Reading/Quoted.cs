using System.Globalization;
using System.Text;

namespace Quickstart.Reading;

/// <summary>Foreign text made fit for a message: in quotes, on one line, without control characters, cut where it is long.</summary>
public static class Quoted
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, Longest)))
        {
            quoted.Append(char.IsControl(c) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c);
        }

        return quoted.Append(text.Length > Longest ? "...\"" : "\"").ToString();
    }
}
