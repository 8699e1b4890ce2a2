using System.Diagnostics;

namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>Ends the process as SIGKILL ends it, where a named point is passed for the nth time.</summary>
internal sealed class Fate(string point, int times, Action<string> last)
{
    public const string None = "none";

    private int _left = times;

    /// <summary>The points, in the order in which a signal meets them.</summary>
    public static IReadOnlyList<string> Points { get; } =
    [
        "before-record", "in-record", "after-record",
        "before-route", "in-route", "after-route",
        "after-lease-messages", "in-send", "after-send", "after-settle",
        "before-accept", "in-accept", "after-accept",
        "after-lease-due", "in-look", "after-look",
        "in-import", "after-import", "in-settling", "after-settling",
        "after-model", "in-sweep", "after-sweep",
        "in-merge", "after-merge", "in-erase", "after-erase",
    ];

    public static Fate Spared { get; } = new(None, 0, _ => { });

    public void Pass(string at)
    {
        if (at == point && Interlocked.Decrement(ref _left) == 0)
        {
            last(at);
            using Process own = Process.GetCurrentProcess();
            own.Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
