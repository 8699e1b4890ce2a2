using System.Globalization;

namespace Quickstart.Playing;

/// <summary>How long after an offer a rep calls the lead.</summary>
/// <param name="Text">As it was written: <c>60m</c>.</param>
/// <param name="Span">How long that is.</param>
public sealed record AnswerTime(string Text, TimeSpan Span)
{
    public const string Allowed = "one to four such as 5m,60m, each a whole number with s, m, h or d, from 1s to 7d";

    private const int Most = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>The times of a list with commas; null where the list, or one of them, is not as <see cref="Allowed"/> says.</summary>
    public static IReadOnlyList<AnswerTime>? ParseList(string list)
    {
        string[] texts = list.Split(',');
        AnswerTime[] times = [.. texts.Select(Parse).OfType<AnswerTime>()];
        return times.Length == texts.Length && times.Length <= Most ? times : null;
    }

    private static AnswerTime? Parse(string text)
    {
        TimeSpan unit = text.Length == 0 ? TimeSpan.Zero : text[^1] switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => TimeSpan.Zero,
        };
        return unit > TimeSpan.Zero
            && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && count > 0 && count <= Longest / unit
            ? new AnswerTime(text, count * unit)
            : null;
    }
}
