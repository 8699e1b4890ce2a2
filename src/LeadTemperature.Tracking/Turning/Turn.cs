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
    private bool _wasHotMeanwhile;
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

    /// <summary>Reads the lead now, and tells the response.</summary>
    /// <param name="triggeredAt">The time of the signal that caused it; null where none did: the lead has waited since its newest one.</param>
    /// <param name="cause">What caused it.</param>
    /// <param name="isAdmitted">Whether a lead that no live signal made hot has its turn now.</param>
    public void Look(UtcInstant? triggeredAt, ResponseCause cause, bool isAdmitted = false)
    {
        Read();
        bool isHot = Counted() == Temperature.Hot;
        LeadWait? wait = Record.Wait;
        if (isHot || Record.Response is not null)
        {
            bool wasHot = !isHot && WasHotMeanwhile(triggeredAt);
            LeadHeat heat = new(Counted(), Assessment.NewestEvidence, triggeredAt ?? Record.State.NewestSignal, cause, wasHot);
            bool opensAtOnce = isAdmitted || cause == ResponseCause.Signal || (cause == ResponseCause.Merge && !Record.IsImported);
            Heat(heat, opensAtOnce);
        }
        else if (WasHotMeanwhile(triggeredAt))
        {
            Decide(ResponseCommand.Observe(new LeadHeat(
                Counted(), Assessment.NewestEvidence, triggeredAt ?? Record.State.NewestSignal, cause, wasHotBefore: true)));
        }

        if (!isHot || Record.Response?.Open is not null || isAdmitted)
        {
            Record.Wait = null;
        }

        IsChanged |= Record.Wait != wait;
    }

    public ResponseRefusal? Decide(ResponseCommand command)
    {
        ResponseDecision decision = _desk.Machine.Decide(Response, command, Now, Duty());
        Happen(decision.Events, decision.State, newHolder: null);
        if (decision.State.IsErased)
        {
            Record.Forget();
            Record.RoutingDue = null;
            Commit.IsErasure = true;
        }

        return decision.Refusal;
    }

    /// <summary>Looks where time has changed the temperature, or another model has read the lead last.</summary>
    public void LookIfDue()
    {
        bool isOfAnotherModel = Record.Fingerprint.Length > 0 && Record.Fingerprint != Model.Fingerprint;
        if (IsChanged || isOfAnotherModel)
        {
            Look(null, isOfAnotherModel ? ResponseCause.ModelChange : ResponseCause.Time);
        }
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

    /// <summary>The temperature that counts: a lead that a rep found not ready is at most warm, until it shows newer evidence.</summary>
    private Temperature Counted() =>
        Record.Response is { } response ? response.Limit(Assessment.Temperature, Assessment.NewestEvidence) : Assessment.Temperature;

    /// <summary>Reads score and temperature now, and what they will be.</summary>
    private void Read()
    {
        _assessment = null;
        Assessment read = Assessment;
        DateTimeOffset? due = Record.TemperatureDue;
        IsChanged |= read.Temperature != Record.Temperature || Record.Fingerprint != Model.Fingerprint;
        Record.Temperature = read.Temperature;
        Record.Score = read.Score;
        Record.AsOf = Now;
        Record.Fingerprint = Model.Fingerprint;
        Outlook.Write(Record, Model, Now, isLimited: Counted() != read.Temperature);
        IsChanged |= due != Record.TemperatureDue;
    }

    /// <summary>Tells the response that the lead is hot, or no longer. What no live signal made hot waits for its turn, unless it is its turn.</summary>
    private void Heat(LeadHeat heat, bool opensAtOnce)
    {
        if (IsNoNews(heat))
        {
            return;
        }

        ResponseDecision decision = _desk.Machine.Decide(Response, ResponseCommand.Observe(heat), Now, Duty());
        bool opens = decision.Events.Any(e => e.Kind == ResponseEventKind.Opened && e.Cause == heat.Cause);
        if (!opens || opensAtOnce)
        {
            Happen(decision.Events, decision.State, newHolder: null);
            return;
        }

        if (!Record.IsImported)
        {
            Record.Wait ??= new LeadWait(heat.Cause, Now);
        }
    }

    /// <summary>Whether the response has nothing to say to the heat, so that it need not be asked: most signals, once it is open.</summary>
    private bool IsNoNews(in LeadHeat heat)
    {
        if (Record.Response is not { Open: { } open } response || response.NextDue <= Now || response.ChangedAt > Now)
        {
            return false;
        }

        bool isKnown = heat.Temperature == Temperature.Hot ? open.CooledUntil is null : open.CooledUntil is not null;
        return isKnown && !(open.IsWithDuty && open.Accountable.Rep != Duty());
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

    /// <summary>Whether the lead was hot for a time that nobody saw: between two looks, or when a late signal came, where the state can still say so.</summary>
    private bool WasHotMeanwhile(UtcInstant? triggeredAt) =>
        _wasHotMeanwhile
        || (Before != Temperature.Hot && triggeredAt is { } at && at < (UtcInstant)Now
            && Record.State.NewestSignal is { } newest && (UtcInstant)newest == at
            && Model.Assess(Record.State, at).Temperature == Temperature.Hot);

    /// <summary>Changes of temperature that were due up to now are applied one by one, as if somebody had looked at each.</summary>
    private void CatchUp()
    {
        bool wasHot = Record.Temperature == Temperature.Hot;
        bool isHotMeanwhile = false;
        // Each turn of the loop goes on to a later change of the temperature.
        while (Record.TemperatureDue is { } due && due <= Now)
        {
            isHotMeanwhile |= Record.Temperature == Temperature.Hot;
            Record.Temperature = Model.Assess(Record.State, due, Record.Temperature).Temperature;
            TemperatureForecast forecast = Model.Forecast(Record.State, due, Record.Temperature);
            Record.TemperatureDue = forecast.NextChange?.At ?? forecast.ProvenUntil;
            IsChanged = true;
        }

        _wasHotMeanwhile = !wasHot && isHotMeanwhile && Record.Temperature != Temperature.Hot;
    }

    private static DateTimeOffset Latest(DateTimeOffset a, DateTimeOffset b, DateTimeOffset c)
    {
        DateTimeOffset later = a > b ? a : b;
        return later > c ? later : c;
    }
}
