namespace LeadTemperature.Benchmarks.Workload;

/// <summary>The states of leads without a tracker.</summary>
internal sealed class CoreLeads
{
    private readonly ScoringModel _model;
    private readonly LeadState[] _states;

    public CoreLeads(ScoringModel model, Signal[] past, int count, Temperature temperature)
    {
        _model = model;
        _states = [.. Enumerable.Range(0, count).Select(_ => model.CreateState())];
        TimeSpan since = TimeProvider.System.GetUtcNow() - Histories.AsOf;
        Signal[] signals = [.. past.Select(s => TrackedLeads.Later(s, since))];
        foreach (LeadState state in _states)
        {
            Array.ForEach(signals, s => model.Record(state, s));
            if (temperature == Temperature.Hot)
            {
                model.Record(state, new Signal(SignalKinds.DemoRequest, Histories.AsOf + since));
            }
        }
    }

    public Assessment Record(int lead, Signal signal)
    {
        _model.Record(_states[lead], signal);
        return _model.Assess(_states[lead], signal.At);
    }

    public TemperatureForecast Forecast(int lead, DateTimeOffset now) => _model.Forecast(_states[lead], now);
}
