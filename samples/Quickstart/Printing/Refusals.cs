using LeadTemperature.Routing;

namespace Quickstart.Printing;

/// <summary>Who did not get a lead and why, in the library's words, in one line.</summary>
public static class Refusals
{
    /// <summary>
    /// As many as there is room for, and how many more there are. Those who are at work come first, for that the others are not is
    /// the least surprising, and of them what is said in few words. Where there is no room for one, it is cut behind a word.
    /// </summary>
    public static string Within(int room, RoutingDecision decision)
    {
        string[] refused =
        [
            .. decision.Refused
                .OrderBy(refusal => refusal.Code == RefusalCodes.Unavailable)
                .ThenBy(refusal => refusal.Words.Length)
                .Select(refusal => refusal.ToString()),
        ];
        return Enumerable.Range(1, refused.Length).Reverse().Select(count => Listed(refused[..count], refused.Length - count))
            .FirstOrDefault(text => text.Length <= room) ?? (refused.Length == 0 ? "" : CutBehindAWord(refused, room));
    }

    private static string CutBehindAWord(string[] refused, int room)
    {
        string[] words = refused[0].Split(' ');
        return Enumerable.Range(1, words.Length - 1).Reverse()
            .Select(count => Listed([$"{string.Join(' ', words[..count])} …"], refused.Length - 1))
            .FirstOrDefault(text => text.Length <= room) ?? "";
    }

    private static string Listed(string[] refused, int leftOut) => string.Join("; ", leftOut == 0 ? refused : [.. refused, $"+{leftOut} more"]);
}
