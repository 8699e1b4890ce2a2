using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Turning;

/// <summary>What the temperature is, was meanwhile and will be, and what the response hears of it.</summary>
internal sealed partial class Turn
{
    private bool _wasHotMeanwhile;

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

    /// <summary>Looks where time has changed the temperature, or another model has read the lead last.</summary>
    public void LookIfDue()
    {
        bool isOfAnotherModel = Record.Fingerprint.Length > 0 && Record.Fingerprint != Model.Fingerprint;
        if (IsChanged || isOfAnotherModel)
        {
            Look(null, isOfAnotherModel ? ResponseCause.ModelChange : ResponseCause.Time);
        }
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
            // A state made anew from its history may hold a signal that the one before did not, before which it cannot be read.
            DateTimeOffset at = Record.State.NewestSignal is { } newest && newest > due ? newest : due;
            Record.Temperature = Model.Assess(Record.State, at, Record.Temperature).Temperature;
            TemperatureForecast forecast = Model.Forecast(Record.State, at, Record.Temperature);
            Record.TemperatureDue = forecast.NextChange?.At ?? forecast.ProvenUntil;
            IsChanged = true;
        }

        _wasHotMeanwhile = !wasHot && isHotMeanwhile && Record.Temperature != Temperature.Hot;
    }
}
