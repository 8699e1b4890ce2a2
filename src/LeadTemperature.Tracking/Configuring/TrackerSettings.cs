namespace LeadTemperature.Tracking.Configuring;

/// <summary>The keys of <see cref="TrackerOptions"/>.</summary>
internal static class TrackerSettings
{
    private const string Section = "Tracker";

    public static SettingTable<TrackerOptions> All { get; } = new(
        "tracker",
        Time("DirectoryTimeout", "1ms", "30s", o => o.DirectoryTimeout, (o, v) => o.DirectoryTimeout = v, "How long a directory may take before a decision goes on without its answer."),
        Time("RosterAge", "0s", "1h", o => o.RosterAge, (o, v) => o.RosterAge = v, "How long an answer of the directory is used again."),
        Time("NotifyTimeout", "1ms", "5m", o => o.NotifyTimeout, (o, v) => o.NotifyTimeout = v, "How long a notifier may take; shorter than Lease."),
        Time("Lease", "10s", "1h", o => o.Lease, (o, v) => o.Lease = v, "For how long a process has what it took from the store; longer than the time-outs."),
        Number("DeliveryAttempts", 100, o => o.DeliveryAttempts, (o, v) => o.DeliveryAttempts = v, "How often a message is tried before it becomes a dead letter."),
        Time("RetryAfter", "1ms", "1h", o => o.RetryAfter, (o, v) => o.RetryAfter = v, "How long after the first failure a message is tried again; each time doubles, up to 5m, and up to half of it is added."),
        Number("Batch", 10_000, o => o.Batch, (o, v) => o.Batch = v, "How many leads or messages the worker takes at once."),
        Time("LongestSleep", "1ms", "1s", o => o.LongestSleep, (o, v) => o.LongestSleep = v, "The longest that the worker sleeps."),
        Time("SignalRetention", "1d", "400d", o => o.SignalRetention, (o, v) => o.SignalRetention = v, "How long ids of signals are known, by which each counts once, and how old a live signal may be."),
        Number("AdmissionsPerMinute", 10_000, o => o.AdmissionsPerMinute, (o, v) => o.AdmissionsPerMinute = v, "How many leads that no live signal made hot have their turn in a minute, by each process."),
        Time("RouteAgainAfter", "1s", "1d", o => o.RouteAgainAfter, (o, v) => o.RouteAgainAfter = v, "How often a rep is looked for again while duty has a lead."),
        Number("DeliveriesAtOnce", 1_000, o => o.DeliveriesAtOnce, (o, v) => o.DeliveriesAtOnce = v, "How many messages are on their way at once."),
        Number("AbandonedCalls", 10_000, o => o.AbandonedCalls, (o, v) => o.AbandonedCalls = v, "How many calls of a plugin may be left behind, having ignored their time."),
        Number("BreakAfter", 1_000, o => o.BreakAfter, (o, v) => o.BreakAfter = v, "After how many failures of a plugin in a row it is left alone for a while."),
        Time("BreakFor", "1ms", "1h", o => o.BreakFor, (o, v) => o.BreakFor = v, "For how long it is left alone."));

    /// <summary>Judges every range, and those that cross: nothing is leased for less than it may take.</summary>
    public static void Judge(TrackerOptions options, FaultsSoFar faults)
    {
        JudgeRanges(options, faults);
        Outlasts(nameof(options.NotifyTimeout), options.NotifyTimeout, options.Lease, faults);
        Outlasts(nameof(options.DirectoryTimeout), options.DirectoryTimeout, options.Lease, faults);
    }

    /// <summary>Judges the ranges alone.</summary>
    public static void JudgeRanges(TrackerOptions options, FaultsSoFar faults)
    {
        List<Fault> found = [];
        All.Judge(options, Section, found);
        faults.All.AddRange(found.Where(f => !faults.Touch(f.Path)).ToArray());
    }

    private static void Outlasts(string name, TimeSpan timeout, TimeSpan lease, FaultsSoFar faults)
    {
        string path = SettingFaults.Path(Section, nameof(TrackerOptions.Lease));
        if (lease <= timeout && !faults.Touch(path) && !faults.Touch(SettingFaults.Path(Section, name)))
        {
            faults.All.Add(new Fault(
                path, "lease", DurationFormat.Text(lease), $"is no longer than {name} ({DurationFormat.Text(timeout)}): another process would do what is being done", $"above {DurationFormat.Text(timeout)}"));
        }
    }

    private static DurationSetting<TrackerOptions> Time(
        string name, string least, string most, Func<TrackerOptions, TimeSpan> get, Action<TrackerOptions, TimeSpan> set, string meaning) =>
        new(name, least, most, get, Returning(set), () => new(), meaning);

    private static CountSetting<TrackerOptions> Number(
        string name, int most, Func<TrackerOptions, int> get, Action<TrackerOptions, int> set, string meaning) =>
        new(name, most, get, Returning(set), () => new(), meaning);

    private static Func<TrackerOptions, TValue, TrackerOptions> Returning<TValue>(Action<TrackerOptions, TValue> set) => (options, value) =>
    {
        set(options, value);
        return options;
    };
}
