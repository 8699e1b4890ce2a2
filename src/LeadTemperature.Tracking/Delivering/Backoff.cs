using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Delivering;

/// <summary>When to try again.</summary>
internal static class Backoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Doubling, and up to half more by message, so that what failed together does not come again together.</summary>
    public static TimeSpan After(LeasedMessage leased, TrackerOptions options)
    {
        double seconds = Math.Min(options.RetryAfter.TotalSeconds * Math.ScaleB(1, leased.Attempt - 1), Longest.TotalSeconds);
        return TimeSpan.FromSeconds(seconds * (1 + (Spread(leased.Message.Id, leased.Attempt) / 2)));
    }

    /// <summary>A share from 0 to 1 that looks random and is the same each time: FNV-1a over the text and the number.</summary>
    private static double Spread(string text, int number)
    {
        uint hash = 2_166_136_261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16_777_619;
        }

        hash = (hash ^ (uint)number) * 16_777_619;
        return (hash ^ (hash >> 15)) / (double)uint.MaxValue;
    }
}
