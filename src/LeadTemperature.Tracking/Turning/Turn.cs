using LeadTemperature.Responding;
using LeadTemperature.Topics;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Turning;

/// <summary>One decision about one lead: read, brought up to now, changed, and to be kept whole or not at all.</summary>
/// <remarks>Used again and again, so that a signal which changes nothing costs no memory.</remarks>
internal sealed class Turn
{
    private Desk _desk = null!;

    public Turn(ScoringModel model)
    {
        Record = new LeadRecord(model);
        Commit = new LeadCommit { Record = Record };
    }

    public LeadRecord Record { get; }

    public LeadCommit Commit { get; }

    /// <summary>Now: not before what the lead was last read at, nor before its newest signal.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The temperature before anything was told.</summary>
    public Temperature Before { get; private set; }

    public Assessment Assessment { get; private set; }

    /// <summary>Whether there is anything to keep.</summary>
    public bool IsChanged { get; private set; }

    public ResponseState Response => Record.Response ?? ResponseState.Of(Record.Key.Lead);

    /// <summary>Begins with a record that was just read: what time alone has changed is applied first.</summary>
    public void Begin(Desk desk)
    {
        _desk = desk;
        Commit.Clear();
        IsChanged = false;
        Before = Record.Temperature;
        Now = Latest(desk.Time.GetUtcNow(), Record.AsOf, Record.State.NewestSignal ?? default);
        Assessment = desk.Model.Assess(Record.State, Now, Record.Temperature);
        CatchUp();
    }

    public bool TryRecord(in Signal signal, out SignalRefusal? refusal)
    {
        if (!_desk.Model.TryRecord(Record.State, signal, Now, out refusal))
        {
            return false;
        }

        if (signal.Topic is not null)
        {
            LeadTopics topics = Record.Topics?.Copy() ?? new LeadTopics();
            if (!topics.TryRecord(signal, out refusal))
            {
                return false;
            }

            Record.Topics = topics;
        }

        if (signal.Id is { } id)
        {
            Commit.SignalIds.Add(new CountedSignal(id, Now.AddDays(30)));
            Record.NewestSignalId = id;
        }

        Look(signal.At, ResponseCause.Signal);
        return true;
    }

    /// <summary>Reads the lead now, and tells the response. Where no signal caused it, the lead has waited since its newest one.</summary>
    public void Look(UtcInstant? triggeredAt, ResponseCause cause)
    {
        Assessment = _desk.Model.Assess(Record.State, Now, Record.Temperature);
        DateTimeOffset? next = Later(_desk.Model.Forecast(Record.State, Now, Assessment.Temperature));
        IsChanged |= Assessment.Temperature != Record.Temperature || next != Record.TemperatureDue;
        Record.Temperature = Assessment.Temperature;
        Record.Score = Assessment.Score;
        Record.AsOf = Now;
        Record.Fingerprint = _desk.Model.Fingerprint;
        Record.TemperatureDue = next;
        if (Assessment.Temperature == Temperature.Hot || Record.Response is not null)
        {
            Decide(ResponseCommand.Observe(new LeadHeat(Assessment, triggeredAt ?? Record.State.NewestSignal, cause)));
        }
    }

    public ResponseRefusal? Decide(ResponseCommand command)
    {
        ResponseState before = Response;
        ResponseDecision decision = _desk.Machine.Decide(before, command, Now, _desk.Duty());
        foreach (ResponseEvent happened in decision.Events)
        {
            Commit.Events.Add(happened);
            ResponseState after = before.Apply(happened);
            Messages.Add(Commit.Messages, Record.Key, before, happened, after);
            Slots.Follow(Commit, before, after);
            before = after;
        }

        Record.Response = decision.State.Sequence > 0 ? decision.State : Record.Response;
        IsChanged |= decision.Events.Count > 0;
        if (decision.State.IsErased)
        {
            Forget();
        }

        return decision.Refusal;
    }

    /// <summary>What whoever is told of the lead needs to know of it now.</summary>
    public ResponseBrief ToBrief() => ResponseBrief.Of(
        Record.Key.Lead,
        _desk.Model.Explain(Record.State, Now, Record.Temperature),
        _desk.Model.Forecast(Record.State, Now, Record.Temperature),
        Record.Topics,
        Record.NewestSignalId);

    public LeadUpdate ToUpdate(LeadUpdateKind kind, SignalRefusal? signal = null, ResponseRefusal? refusal = null) => new()
    {
        Key = Record.Key,
        Kind = kind,
        Before = Before,
        Assessment = Assessment,
        Events = Commit.Events.Count == 0 ? [] : [.. Commit.Events],
        Accountable = Record.Response?.Open?.Accountable,
        SignalRefusal = signal,
        Refusal = refusal,
    };

    /// <summary>Nothing that the lead did is kept.</summary>
    private void Forget()
    {
        Record.State.Clear();
        Record.Topics = null;
        Record.NewestSignalId = null;
        Record.Temperature = Temperature.Cold;
        Record.Score = 0;
        Record.TemperatureDue = null;
        Commit.IsErasure = true;
    }

    /// <summary>Changes of temperature that were due up to now are applied one by one, as if somebody had looked at each.</summary>
    private void CatchUp()
    {
        // Each turn of the loop goes on to a later change of the temperature.
        while (Record.TemperatureDue is { } due && due <= Now)
        {
            Record.Temperature = _desk.Model.Assess(Record.State, due, Record.Temperature).Temperature;
            Record.TemperatureDue = Later(_desk.Model.Forecast(Record.State, due, Record.Temperature));
            IsChanged = true;
        }
    }

    private static DateTimeOffset? Later(TemperatureForecast forecast) => forecast.NextChange?.At ?? forecast.ProvenUntil;

    private static DateTimeOffset Latest(DateTimeOffset a, DateTimeOffset b, DateTimeOffset c)
    {
        DateTimeOffset later = a > b ? a : b;
        return later > c ? later : c;
    }
}
