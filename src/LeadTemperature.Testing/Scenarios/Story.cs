using LeadTemperature.Testing.Telling;

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

    public Story Told(IReadOnlyList<Signal> signals)
    {
        LeadState scratch = Model.CreateState();
        foreach (Signal signal in signals)
        {
            try
            {
                Model.Record(scratch, signal);
            }
            catch (SignalRefusedException refused)
            {
                throw Failure.Of(this, refused);
            }
        }

        return this with { Signals = [.. Signals, .. signals] };
    }

    /// <summary>Reads the lead where the story stands, from its history, and holds a state of the same signals against it.</summary>
    public StoryReading Read()
    {
        Signal[] known = [.. Signals.Where(s => s.At <= Instant)];
        Temperature? previous = Remembers ? RememberedTemperature.Of(Model, known, Instant) : null;
        Ledger ledger = Model.Explain(Signals, Instant, previous);
        StoryReading reading = new(this, previous, ledger, Model.Forecast(Signals, Instant, previous));
        LeadState state = Model.CreateState();
        foreach (Signal signal in known)
        {
            Model.Record(state, signal);
        }

        Assessment kept = Model.Assess(state, Instant, previous);
        if (!Agreement.Holds(Model, ledger, kept, previous))
        {
            throw Failure.OfTheLibrary(reading, kept);
        }

        return reading;
    }
}
