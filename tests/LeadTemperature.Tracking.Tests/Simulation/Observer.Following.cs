using LeadTemperature.Responding;
using LeadTemperature.Routing;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>After each commit of a lead: its events, its response, who is accountable, whose slot it has.</summary>
internal sealed partial class Observer
{
    private readonly Dictionary<(string Scope, RepId Rep), int> _held = [];
    private readonly List<(string Scope, RepId Rep)> _moved = [];

    private void Follow(CommitView commit)
    {
        if (!_leads.TryGetValue(commit.Key, out WatchedLead? lead))
        {
            _leads[commit.Key] = lead = new WatchedLead(commit.Key);
        }

        if (!Read(commit.Key))
        {
            Scheduler.Fail($"{commit.Key} was committed, and is not kept");
            return;
        }

        foreach (ResponseEvent happened in commit.Events)
        {
            Follow(lead, happened);
        }

        _wasInTurn = lead.IsInTurn;
        lead.IsInTurn = _record.Wait is not null && (lead.IsInTurn || !_record.IsImported);

        if (!Equals(lead.Response, _record.Response ?? lead.Response))
        {
            Scheduler.Fail($"{commit.Key}: the response is {_record.Response}, and its events make {lead.Response}");
        }

        if (lead.Response.Open is { } open && (!open.Accountable.Rep.IsValid || lead.Response.NextDue is null || !(_record.NextDue <= lead.Response.NextDue)))
        {
            Scheduler.Fail($"{commit.Key}: {open} has nobody, or nothing is due");
        }

        DemandSomebody();
        DemandSlots(lead);
    }

    private void Follow(WatchedLead lead, ResponseEvent happened)
    {
        try
        {
            lead.Response = lead.Response.Apply(happened);
        }
        catch (ResponseRefusedException refused)
        {
            Scheduler.Fail($"{lead.Key}: {happened} does not follow {lead.Response}: {refused.Message}");
        }

        simulation.Count($"event {happened.Kind}");
        if (happened.Fence is { } fence)
        {
            if (fence <= lead.Fence)
            {
                Scheduler.Fail($"{lead.Key}: {happened} under fence {fence}, and {lead.Fence} was given before");
            }

            lead.Fence = fence;
        }

        lead.Open += happened.Kind switch
        {
            ResponseEventKind.Opened => 1,
            ResponseEventKind.Closed => -1,
            ResponseEventKind.MergedAway => -lead.Open,
            ResponseEventKind.MergedIn => (happened.Response is null ? 0 : 1) - lead.Open,
            _ => 0,
        };
        if (lead.Open is < 0 or > 1 || lead.Open != (lead.Response.Open is null ? 0 : 1))
        {
            Scheduler.Fail($"{lead.Key}: {lead.Open} responses are open after {happened}");
        }
    }

    /// <summary>The lead that was read last has somebody, if it is hot and not parked. Without what came before a lead is no hotter, so that a band makes no difference.</summary>
    private void DemandSomebody()
    {
        if (_record.Response?.Open is not null || _record.Response?.MergedInto is not null || _record.Wait is not null || _record.IsImported)
        {
            return;
        }

        DateTimeOffset at = Latest(Scheduler.Now, _record.AsOf, _record.State.NewestSignal ?? default);
        Assessment read = SimulatedModels.Of(_record.Fingerprint).Assess(_record.State, at);
        if (read.Temperature == Temperature.Hot && !(_record.Response?.Park is { } park && !(read.NewestEvidence > park.Since)))
        {
            Scheduler.Fail($"{_record.Key} is hot ({read}), and nobody has it");
        }
    }

    private void DemandSlots(WatchedLead lead)
    {
        (LeadKey key, RepId? holder) = (lead.Key, lead.Response.Open?.SlotHolder);
        SlotBook slots = simulation.Store.ReadRoutingAsync(key.Scope, default).Now().Slots;
        if (slots.HolderOf(key.Lead) != holder)
        {
            Scheduler.Fail($"{key}: the slot is {slots.HolderOf(key.Lead)}'s, and the lead {holder}'s");
        }

        Move(lead, holder);
    }

    private void Move(WatchedLead lead, RepId? holder)
    {
        foreach ((RepId? rep, int change) in new[] { (lead.Holder, -1), (holder, 1) })
        {
            if (rep is { } one && lead.Holder != holder)
            {
                (string, RepId) place = (lead.Key.Scope, one);
                _held[place] = _held.GetValueOrDefault(place) + change;
                _moved.Add(place);
            }
        }

        lead.Holder = holder;
    }

    /// <summary>As many slots of a rep are taken as there are leads that they have.</summary>
    private void DemandCounts()
    {
        foreach ((string scope, RepId rep) in _moved)
        {
            int slots = simulation.Store.ReadRoutingAsync(scope, default).Now().Slots.HeldBy(rep);
            if (slots != _held[(scope, rep)])
            {
                Scheduler.Fail($"{rep} holds {slots} slots, and has {_held[(scope, rep)]} leads");
            }
        }

        _moved.Clear();
    }

    /// <summary>What a router has reserved fits into the rep's capacity.</summary>
    private void DemandCapacity(CommitView commit)
    {
        if (commit.Reservation is { MayExceed: false } slot
            && simulation.Store.ReadRoutingAsync(commit.Key.Scope, default).Now().Slots.HeldBy(slot.Rep) > slot.Capacity)
        {
            Scheduler.Fail($"{commit.Key}: {slot.Rep} was given more than {slot.Capacity} leads");
        }
    }

    private static DateTimeOffset Latest(params ReadOnlySpan<DateTimeOffset> instants)
    {
        DateTimeOffset latest = default;
        foreach (DateTimeOffset instant in instants)
        {
            latest = instant > latest ? instant : latest;
        }

        return latest;
    }
}
