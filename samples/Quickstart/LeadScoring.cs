using LeadTemperature;

namespace Quickstart;

/// <summary>Everything about scoring that this program asks of the library: judge a signal, record, assess, explain, forecast.</summary>
public static class LeadScoring
{
    /// <summary>Reads one lead at an instant. What is later than that has not happened yet.</summary>
    public static LeadReading Read(ScoringModel model, string leadId, IEnumerable<Signal> signals, DateTimeOffset asOf)
    {
        LeadState lead = Record(model, signals, asOf);
        Assessment now = model.Assess(lead, asOf);              // cold, warm or hot, and the score
        Ledger why = model.Explain(lead, asOf);                 // lines that sum to the score
        TemperatureForecast next = model.Forecast(lead, asOf);  // when it changes if nothing else happens
        return new LeadReading(leadId, now, why, next, lead.NewestSignal);
    }

    /// <summary>What is kept of a lead's signals until an instant.</summary>
    public static LeadState Record(ScoringModel model, IEnumerable<Signal> signals, DateTimeOffset asOf)
    {
        LeadState lead = model.CreateState();
        foreach (Signal signal in signals.Where(signal => signal.At <= asOf))
        {
            model.Record(lead, signal);
        }

        return lead;
    }

    /// <summary>The lead's course over time: the same history, read at one instant after the other. No state is kept.</summary>
    public static IReadOnlyList<Assessment> Course(
        ScoringModel model, IEnumerable<Signal> signals, IEnumerable<DateTimeOffset> instants)
    {
        Signal[] history = [.. signals];
        return [.. instants.Select(instant => model.Assess(history, instant))];
    }

    /// <summary>What is wrong with a signal, before anything is made of it; null where nothing is.</summary>
    public static SignalRefusal? Judge(ScoringModel model, Signal signal) => model.Judge(signal);
}
