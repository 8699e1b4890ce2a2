using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>What callers were told, and nothing else: which signals count, which leads are one, which are erased.</summary>
internal sealed class SignalLedger(Scheduler scheduler)
{
    private readonly Dictionary<LeadKey, LeadGroup> _groups = [];
    private readonly Dictionary<string, ToldSignal> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly List<LeadGroup> _all = [];

    public IReadOnlyList<LeadGroup> Groups => _all;

    public LeadGroup Of(LeadKey key)
    {
        if (!_groups.TryGetValue(key, out LeadGroup? group))
        {
            _groups[key] = group = new LeadGroup(key);
            _all.Add(group);
        }

        return group;
    }

    /// <summary>Somebody is about to tell a signal; told before, it is that one.</summary>
    public ToldSignal Tell(LeadKey key, Signal signal, bool isLive)
    {
        if (signal.Id is not { } id || !_byId.TryGetValue(id, out ToldSignal? told))
        {
            told = new ToldSignal(key, signal, isLive);
            Of(key).Signals.Add(told);
            if (signal.Id is { } newId)
            {
                _byId[newId] = told;
            }
        }

        told.Times++;
        told.IsLive |= isLive;
        return told;
    }

    /// <summary>An answer has come.</summary>
    public void Hear(ToldSignal told, LeadUpdateKind kind)
    {
        LeadGroup group = Of(told.Key);
        switch (kind)
        {
            case LeadUpdateKind.Recorded when told.State == ToldState.Counted:
                scheduler.Fail($"{told.Key}: {told.Signal} was recorded twice");
                break;
            case LeadUpdateKind.Duplicate when told.Times == 1:
                scheduler.Fail($"{told.Key}: {told.Signal} was told once, and is said to be known");
                break;
            case LeadUpdateKind.Recorded or LeadUpdateKind.Duplicate:
                told.State = ToldState.Counted;
                break;
            case LeadUpdateKind.Refused:
                scheduler.Fail($"{told.Key}: {told.Signal} was refused");
                break;
            case LeadUpdateKind.Erased when !group.IsErasing:
                scheduler.Fail($"{told.Key}: said to be erased, and nobody has erased it");
                break;
            default:
                break;
        }
    }

    /// <summary>Any signal that was told before and has an id; null while there is none.</summary>
    public ToldSignal? Any(Dice dice)
    {
        LeadGroup? group = _all.Count == 0 ? null : dice.Pick(_all);
        ToldSignal[] told = [.. group?.Signals.Where(s => s.Signal.Id is not null) ?? []];
        return told.Length == 0 ? null : dice.Pick(told);
    }

    /// <summary>The store has kept signals: what a table in the same transaction would have.</summary>
    public void Keep(IEnumerable<string> ids) => _kept.UnionWith(ids);

    /// <summary>The signals of a lead that the store has kept, of those that were merged into it, too.</summary>
    public IReadOnlyList<Signal> Kept(LeadKey key) =>
        [.. Of(key).Signals.Select(s => s.Signal).Where(s => s.Id is { } id && _kept.Contains(id))];

    public void Merge(LeadKey into, LeadKey from, LeadUpdate update)
    {
        (LeadGroup first, LeadGroup second) = (Of(into), Of(from));
        if (first == second || update.Kind is LeadUpdateKind.Refused)
        {
            return;
        }

        if (update.Kind == LeadUpdateKind.Erased)
        {
            first.IsUncertain = second.IsUncertain = true;
            if (!first.IsErasing && !second.IsErasing)
            {
                scheduler.Fail($"{into} and {from}: said to be erased, and nobody has erased them");
            }

            return;
        }

        first.TakeIn(second, update.Key);
        foreach (LeadKey member in second.Members)
        {
            _groups[member] = first;
        }

        _all.Remove(second);
    }
}
