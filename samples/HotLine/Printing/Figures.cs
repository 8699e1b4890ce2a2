using LeadTemperature;
using LeadTemperature.Responding;

namespace HotLine.Printing;

/// <summary>Counts what happened to all leads. Thread-safe while counting.</summary>
public sealed class Figures
{
    private readonly Lock _lock = new();
    private readonly HashSet<LeadId> _hot = [];
    private readonly Dictionary<LeadId, ResponseState> _responses = [];
    private readonly Dictionary<ResponseEventKind, int> _counts = [];
    private readonly SpeedToLeadReport _report = new();
    private int _heated;
    private int _cooled;

    /// <summary>Counts a change of temperature.</summary>
    public void Count(LeadId lead, Temperature before, Temperature now)
    {
        lock (_lock)
        {
            _heated += now == Temperature.Hot ? 1 : 0;
            _cooled += before == Temperature.Hot ? 1 : 0;
            _hot.UnionWith(now == Temperature.Hot ? [lead] : []);
        }
    }

    /// <summary>Counts an event. The report wants the state before it, which the events before it make.</summary>
    public void Count(ResponseEvent happened)
    {
        lock (_lock)
        {
            ResponseState before = _responses.GetValueOrDefault(happened.Lead) ?? ResponseState.Of(happened.Lead);
            _report.Add(before, happened);
            _responses[happened.Lead] = before.Apply(happened);
            _counts[happened.Kind] = Of(happened.Kind) + 1;
        }
    }

    /// <summary>Writes the figures, a line each.</summary>
    public void Write(TextWriter output)
    {
        SpeedToLead all = _report.Total;
        output.WriteLine();
        Write(output, "leads that were hot", $"{_hot.Count}, {_heated} times; cooled {_cooled} times");
        Write(output, "responses opened", all.Opened);
        Write(output, "offers made", $"{all.Offers}: {Of(ResponseEventKind.Accepted)} accepted, {all.OffersExpired} expired, {all.OffersDeclined} declined");
        Write(output, "missed", all.Missed);
        Write(output, "escalated", all.Escalations);
        Write(output, "covered", $"{Of(ResponseEventKind.CoverTaken)}; {Of(ResponseEventKind.Booked)} appointments");
        Write(output, "cooled unanswered", all.CooledUnanswered);
        Write(output, "answered by a person", all.TeamSpeed.Count);
        Write(output, "lead wait, median", Median(all.LeadWait));
        Write(output, "team speed, median", Median(all.TeamSpeed));
        Write(output, "automatic answer, median", Median(all.FirstAutomaticAnswer));
        Write(output, "still open", _responses.Values.Count(response => response.Open is not null));
    }

    private int Of(ResponseEventKind kind) => _counts.GetValueOrDefault(kind);

    private static string Median(DurationHistogram durations) =>
        durations.Median is { } median ? TimeSpan.FromSeconds(Math.Round(median.TotalSeconds)).ToString("c") : "none";

    private static void Write(TextWriter output, string name, object value) => output.WriteLine($"{name,-26}{value}");
}
