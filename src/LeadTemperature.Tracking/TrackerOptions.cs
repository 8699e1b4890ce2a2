namespace LeadTemperature.Tracking;

/// <summary>How the tracker and its worker run. Judged when they start.</summary>
public sealed class TrackerOptions
{
    /// <summary>How long a directory may take before a decision goes on without its answer: a millisecond to 30 seconds; 2 seconds unless said.</summary>
    public TimeSpan DirectoryTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long an answer of the directory is used again: 0 to an hour; 5 seconds unless said.</summary>
    public TimeSpan RosterAge { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a notifier may take: a millisecond to 5 minutes; 30 seconds unless said.</summary>
    public TimeSpan NotifyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>For how long a process has what it took from the store: 10 seconds to an hour, and more than what it may wait for; 1 minute unless said.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a message is tried before it becomes a dead letter: 1 to 100; 8 unless said.</summary>
    public int DeliveryAttempts { get; set; } = 8;

    /// <summary>How long after the first failure a message is tried again: a millisecond to an hour; 2 seconds unless said. Each time doubles, up to 5 minutes, and up to half of it is added, by message.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many leads or messages the worker takes at once: 1 to 10,000; 100 unless said.</summary>
    public int Batch { get; set; } = 100;

    /// <summary>The longest that the worker sleeps: a millisecond to 1 second, which it is unless said.</summary>
    public TimeSpan LongestSleep { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long ids of signals are known, by which each counts once, and how old a live signal may be: a day to 400 days; 30 days unless said.</summary>
    public TimeSpan SignalRetention { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How many leads that no live signal made hot have their turn in a minute: 1 to 10,000; 30 unless said. By each process.</summary>
    public int AdmissionsPerMinute { get; set; } = 30;

    /// <summary>How often a rep is looked for again while duty has a lead: a second to a day; 1 minute unless said.</summary>
    public TimeSpan RouteAgainAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many messages are on their way at once: 1 to 1,000; 8 unless said.</summary>
    public int DeliveriesAtOnce { get; set; } = 8;

    /// <summary>How many calls of a plugin may be left behind, having ignored their time: 1 to 10,000; 16 unless said. One more is not made.</summary>
    public int AbandonedCalls { get; set; } = 16;

    /// <summary>After how many failures of a plugin in a row it is left alone for a while: 1 to 1,000; 10 unless said.</summary>
    public int BreakAfter { get; set; } = 10;

    /// <summary>For how long it is left alone: a millisecond to an hour; 10 seconds unless said.</summary>
    public TimeSpan BreakFor { get; set; } = TimeSpan.FromSeconds(10);
}
