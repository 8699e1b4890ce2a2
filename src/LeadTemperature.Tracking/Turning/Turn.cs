using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Turning;

/// <summary>One decision about one lead: read, brought up to now, changed, and to be kept whole or not at all.</summary>
/// <remarks>Used again and again, so that a signal which changes nothing costs no memory.</remarks>
internal sealed partial class Turn
{
    /// <summary>How soon the worker looks for a rep where whoever opened the response was about to, and has not come back.</summary>
    private static readonly TimeSpan RoutingGrace = TimeSpan.FromSeconds(1);

    private readonly List<(ResponseEvent Happened, OpenResponse? Before)> _happened = [];
    private Desk _desk = null!;
    private bool _isRoutingDue;
    private Assessment? _assessment;

    public Turn(ActiveModel model)
    {
        Active = model;
        Record = new LeadRecord(model.Model);
        Commit = new LeadCommit { Record = Record };
    }

    public LeadRecord Record { get; }

    public LeadCommit Commit { get; }

    public ActiveModel Active { get; private set; }

    /// <summary>Now: not before what the lead was last read at, nor before its newest signal.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The temperature before anything was told, after what time alone has changed; the commit's is that of the row.</summary>
    public Temperature Before { get; private set; }

    /// <summary>Score, evidence and temperature now, as far as it is known by then.</summary>
    public Assessment Assessment => _assessment ??= Model.Assess(Record.State, Now, Record.Temperature);

    /// <summary>Whether there is anything to keep.</summary>
    public bool IsChanged { get; private set; }

    public ResponseState Response => Record.Response ?? ResponseState.Of(Record.Key.Lead);

    private ScoringModel Model => Active.Model;

    /// <summary>Says by which model the record is to be read.</summary>
    public void Take(ActiveModel model)
    {
        Active = model;
        Record.Model = model.Model;
    }

    /// <summary>Begins with a record that was just read: what time alone has changed is applied first.</summary>
    public void Begin(Desk desk)
    {
        _desk = desk;
        Commit.Clear();
        _happened.Clear();
        Commit.Epoch = Active.Epoch;
        IsChanged = false;
        _isRoutingDue = false;
        BeginRecording();
        Now = Latest(desk.Time.GetUtcNow(), Record.AsOf, Record.State.NewestSignal ?? default);
        _assessment = null;
        Commit.ResponseBefore = Record.Response;
        Commit.Before = Record.Temperature;
        CatchUp();
        Before = Record.Temperature;
    }

    public ResponseRefusal? Decide(ResponseCommand command)
    {
        LeadPark? park = Record.Response?.Park;
        ResponseDecision decision = _desk.Machine.Decide(Response, command, Now, Duty());
        Happen(decision.Events, decision.State, newHolder: null);
        if (decision.State.IsErased)
        {
            Record.Forget();
            Record.RoutingDue = null;
            Commit.IsErasure = true;
        }
        else if (command.Kind == ResponseCommandKind.Park && decision.Refusal is null)
        {
            Record.Wait = null;
        }
        else if (decision.State.Park?.IsNotReady == true && decision.State.Park != park)
        {
            // From now on the lead reads at most warm: its row has to say so.
            Read();
        }

        return decision.Refusal;
    }

    public RepId Duty() => _desk.Duty(Record.Key.Scope);

    /// <summary>What time has made due is decided; a rep is looked for again where it is time for that.</summary>
    public ResponseRefusal? Tick()
    {
        LookIfDue();
        _isRoutingDue = Record.RoutingDue <= Now;
        ResponseRefusal? refusal = Decide(ResponseCommand.Tick);
        if (_isRoutingDue && Record.RoutingDue <= Now)
        {
            Record.RoutingDue = RouteAgainAt();
            IsChanged = true;
        }

        return refusal;
    }

    /// <summary>Applies events: whom they concern, whose slot is taken, when a rep is to be looked for.</summary>
    private void Happen(IReadOnlyList<ResponseEvent> events, ResponseState state, RepId? newHolder)
    {
        if (events.Count == 0)
        {
            return;
        }

        ResponseState before = Response;
        foreach (ResponseEvent happened in events)
        {
            Commit.Events.Add(happened);
            _happened.Add((happened, before.Open));
            ResponseState after = before.Apply(happened);
            Messages.Add(Commit.Messages, Record.Key, before, happened, after, newHolder, Duty());
            Slots.Follow(Commit, before, after);
            before = after;
        }

        Record.Response = state;
        Record.RoutingDue = state.Open is { NeedsRouting: true } ? RouteAgainAt() : null;
        IsChanged = true;
    }

    private DateTimeOffset RouteAgainAt() => Response.Open!.Stage == ResponseStage.Escalated ? Now + _desk.Options.RouteAgainAfter
        : _desk.RoutesInline ? Now + RoutingGrace
        : Now;

    private static DateTimeOffset Latest(DateTimeOffset a, DateTimeOffset b, DateTimeOffset c)
    {
        DateTimeOffset later = a > b ? a : b;
        return later > c ? later : c;
    }
}
