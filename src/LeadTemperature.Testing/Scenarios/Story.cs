namespace LeadTemperature.Testing.Scenarios;

/// <summary>What a scenario was told: the model, the signals, and where it stands. Immutable.</summary>
/// <param name="Model">Who reads the lead.</param>
/// <param name="Start">The beginning of day 0.</param>
internal sealed record Story(ScoringModel Model, DateTimeOffset Start)
{
    public DateTimeOffset Instant { get; init; } = Start;

    /// <summary>In the order of telling.</summary>
    public Signal[] Signals { get; init; } = [];

    /// <summary>Whether readings know the temperature that the lead had before.</summary>
    public bool Remembers { get; init; }

    /// <exception cref="SignalRefusedException">The model refuses one of the signals.</exception>
    public Story Told(IReadOnlyList<Signal> signals)
    {
        LeadState scratch = Model.CreateState();
        foreach (Signal signal in signals)
        {
            Model.Record(scratch, signal);
        }

        return this with { Signals = [.. Signals, .. signals] };
    }

    /// <summary>Reads the lead where the story stands, from its history and from a state of the same signals.</summary>
    public StoryReading Read()
    {
        Signal[] known = [.. Signals.Where(s => s.At <= Instant)];
        Temperature? previous = Remembers ? RememberedTemperature.Of(Model, known, Instant) : null;
        LeadState state = Model.CreateState();
        foreach (Signal signal in known)
        {
            Model.Record(state, signal);
        }

        return new StoryReading(
            this,
            previous,
            Model.Explain(Signals, Instant, previous),
            Model.Forecast(Signals, Instant, previous),
            Model.Assess(state, Instant, previous));
    }
}
