using LeadTemperature.Responding;

namespace LeadTemperature.Tracking.Turning;

/// <summary>What a turn says of the lead.</summary>
internal sealed partial class Turn
{
    /// <summary>What whoever is told of the lead needs to know of it now.</summary>
    public ResponseBrief ToBrief() => ResponseBrief.Of(
        Record.Key.Lead,
        Model.Explain(Record.State, Now, Record.Temperature),
        Model.Forecast(Record.State, Now, Record.Temperature),
        Record.Topics,
        Record.NewestSignalId);

    public LeadReading ToReading() => new(
        Record.Key,
        Assessment,
        Model.Explain(Record.State, Now, Record.Temperature),
        Model.Forecast(Record.State, Now, Record.Temperature),
        Response,
        Record.Wait?.Since);

    /// <summary>The lead as one of those that are hot; null where it is not.</summary>
    public HotLead? ToHotLead()
    {
        if (Counted() != Temperature.Hot)
        {
            return null;
        }

        OpenResponse? open = Record.Response?.Open;
        return new HotLead(
            Record.Key,
            Assessment,
            Model.Forecast(Record.State, Now, Assessment.Temperature).HotUntil,
            open?.Accountable.Rep ?? (Record.Wait is null ? (RepId?)null : Duty()),
            open?.Stage ?? ResponseStage.Closed,
            Record.ResponseDue,
            Record.Wait?.Since);
    }

    public LeadUpdate ToUpdate(LeadUpdateKind kind, SignalRefusal? signal = null, ResponseRefusal? refusal = null)
    {
        OpenResponse? open = Record.Response?.Open;
        return new LeadUpdate
        {
            Key = Record.Key,
            Kind = kind,
            Before = Before,
            Assessment = Assessment,
            Events = Commit.Events.Count == 0 ? [] : [.. Commit.Events],
            Accountable = open?.Accountable,
            WaitingSince = Record.Wait?.Since,
            SignalRefusal = signal,
            Refusal = refusal,
            NeedsRouting = open is { NeedsRouting: true } && (_isRoutingDue || Last == ResponseEventKind.EscalationRepeated
                || (open.Stage == ResponseStage.Raised && Last is not (null or ResponseEventKind.RoutingFailed))),
        };
    }

    /// <summary>Counts what happened, once it is kept.</summary>
    public void Measure()
    {
        _desk.Telemetry.Changed(Commit.Before, Before);
        _desk.Telemetry.Changed(Before, Record.Temperature);
        foreach ((ResponseEvent happened, OpenResponse? before) in _happened)
        {
            _desk.Telemetry.Happened(happened, before);
        }
    }

    /// <summary>The dominant topics now, the heaviest first.</summary>
    public IReadOnlyList<string> TopicNames() => Record.Topics is { } topics ? [.. topics.Top(Now).Select(t => t.Topic)] : [];

    private ResponseEventKind? Last => Commit.Events.Count > 0 ? Commit.Events[^1].Kind : null;
}
