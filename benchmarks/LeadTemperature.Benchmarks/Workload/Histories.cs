using static LeadTemperature.SignalKinds;

namespace LeadTemperature.Benchmarks.Workload;

/// <summary>Signals of leads, the same in every run, oldest first.</summary>
internal static class Histories
{
    public static DateTimeOffset AsOf { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The lead of all benchmarks: 24 signals of 12 kinds over 60 days, and a demo request two hours ago.</summary>
    /// <remarks>It reads mail, comes back, studies, asks, and is hot: by its score, and by the override of the realistic model.</remarks>
    public static Signal[] Lead { get; } =
    [
        At(59.0, PageView), At(58.2, EmailOpen), At(55.1, ResourceDownload), At(51.7, EmailOpen), At(48.3, Unsubscribe),
        At(44.9, WebinarAttended), At(41.0, EmailClick), At(36.6, PageView, 3), At(33.2, ReturnVisit), At(28.8, ReplyToOutreach),
        At(25.4, ResourceDownload, 2), At(21.1, EmailOpen), At(18.5, ImplementationQuestion), At(15.3, EmailClick),
        At(12.6, PageView, 2), At(10.2, WebinarAttended, 0.5), At(8.4, ImplementationQuestion), At(6.7, PricingPageView),
        At(4.9, ReturnVisit), At(3.3, PageView, 4), At(2.2, PricingPageView), At(1.1, PricingInquiry), At(0.4, ReturnVisit),
        At(2.0 / 24, DemoRequest),
    ];

    /// <summary>A lead that looked around two months ago, and is cold for good.</summary>
    public static Signal[] ColdLead { get; } =
    [
        At(62, PageView), At(61.5, EmailOpen), At(60, PageView, 2), At(58, EmailClick), At(57, ResourceDownload),
        At(56, ReturnVisit), At(40, EmailOpen), At(33, PageView),
    ];

    /// <summary>A lead with 1 to 40 signals at random within 60 days, as many leads of one seed as one likes.</summary>
    public static Signal[] Any(Random random, SignalKind[] kinds)
    {
        Signal[] signals = new Signal[random.Next(1, 41)];
        for (int i = 0; i < signals.Length; i++)
        {
            double days = 60 * random.NextDouble() * random.NextDouble();
            double magnitude = random.Next(4) == 0 ? Math.Round(0.5 + (3 * random.NextDouble()), 2) : 1;
            signals[i] = At(days, kinds[random.Next(kinds.Length)], magnitude);
        }

        Array.Sort(signals, (a, b) => a.At.CompareTo(b.At));
        return signals;
    }

    private static Signal At(double daysAgo, SignalKind kind, double magnitude = 1) =>
        new(kind, AsOf.AddSeconds(-Math.Round(daysAgo * 86400)), magnitude);
}
