using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Telemetry;

namespace LeadTemperature.Tracking.Tests.Telemetry;

/// <summary>Tells the telemetry of everything that it can be told, with every value of each enum and every code.</summary>
internal static class EveryCall
{
    public static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<ResponseEventKind, string[]> Ways = new()
    {
        [ResponseEventKind.OfferEnded] = ["expired", "declined", "undeliverable", "withdrawn", "overtaken", "rep-gone"],
        [ResponseEventKind.OwnerLost] = ["released", "silent", "withdrawn", "overtaken", "rep-gone"],
        [ResponseEventKind.Unrouted] = ["nobody-eligible", "routing-late", "nobody-answered"],
        [ResponseEventKind.CoverEnded] = ["declined", "silent", "lapsed", "handed-off", "failed", "withdrawn", "overtaken"],
    };

    /// <summary>An open response, with a text where ids and names stand.</summary>
    public static OpenResponse Open(string text = "ada") => new()
    {
        Stage = ResponseStage.Raised,
        Accountable = new Assignment(text, At, 1),
        Deadline = At,
        OpenedAt = At,
        TriggeredAt = At.AddMinutes(-1),
        RespondBy = At,
        RespondClock = new DueClock(At, TimeSpan.Zero),
        Pool = "sales",
    };

    public static ResponseEvent Event(ResponseEventKind kind, string text = "ada") => new()
    {
        Lead = text,
        Sequence = 1,
        At = At.AddMinutes(4),
        HappenedAt = At.AddMinutes(3),
        Kind = kind,
        Rep = text,
        Duty = text,
        Other = text,
        Key = text,
        Reason = text,
        Pool = "sales",
        Cause = ResponseCause.Signal,
        Outcome = ResponseOutcome.Qualified,
        IsUnanswered = true,
    };

    /// <summary>Everything but what is told of single events.</summary>
    public static void Tell(TrackerTelemetry telemetry, long startedAt)
    {
        foreach (LeadUpdateKind kind in Enum.GetValues<LeadUpdateKind>())
        {
            telemetry.Recorded(kind, RecordMode.Live, startedAt);
            telemetry.Recorded(kind, RecordMode.Backfill, startedAt);
        }

        foreach (Temperature before in Enum.GetValues<Temperature>())
        {
            foreach (Temperature after in Enum.GetValues<Temperature>())
            {
                telemetry.Changed(before, after);
            }
        }

        foreach (LeadMessageKind kind in Enum.GetValues<LeadMessageKind>())
        {
            telemetry.Delivered(kind, "delivered", startedAt);
            telemetry.Delivered(kind, "overtaken", startedAt);
            telemetry.Delivered(kind, "retried", startedAt);
            telemetry.Delivered(kind, "dead", startedAt);
        }

        foreach (string plugin in (ReadOnlySpan<string>)["rep-directory", "lead-directory", "notifier", "cover", "history"])
        {
            telemetry.PluginFailed(plugin, "threw");
            telemetry.PluginFailed(plugin, "timed-out");
            telemetry.PluginFailed(plugin, "left-alone");
        }

        foreach (ResponseCause cause in Enum.GetValues<ResponseCause>())
        {
            telemetry.Admitted(cause);
        }

        telemetry.Refused("unknown-kind");
        telemetry.Routed("longest-waiting", startedAt);
        telemetry.Swept(3);
        telemetry.Imported(1_000);
        telemetry.Contended();
    }

    /// <summary>The store.</summary>
    public static StoreStatus Status() => new()
    {
        Now = At.AddSeconds(1.5),
        FirstDue = At.AddSeconds(-40),
        OldestMessage = At.AddSeconds(-90),
        DeadLetters = 2,
        Waiting = 7,
    };

    /// <summary>Events of every kind, with every cause, way and outcome.</summary>
    public static IEnumerable<ResponseEvent> Events(string text = "ada")
    {
        foreach (ResponseEventKind kind in Enum.GetValues<ResponseEventKind>())
        {
            ResponseEvent happened = Event(kind, text);
            IEnumerable<ResponseEvent> all = kind switch
            {
                ResponseEventKind.Opened => Enum.GetValues<ResponseCause>().Select(cause => happened with { Cause = cause }),
                ResponseEventKind.Closed => Enum.GetValues<ResponseOutcome>().Select(outcome => happened with { Outcome = outcome }),
                ResponseEventKind.Offered => [happened, happened with { IsAssigned = true }],
                ResponseEventKind.Accepted => [happened, happened with { IsLate = true }],
                _ when Ways.TryGetValue(kind, out string[]? ways) => ways.Select(way => happened with { Way = way }),
                _ => [happened],
            };
            foreach (ResponseEvent one in all)
            {
                yield return one;
            }
        }
    }
}
