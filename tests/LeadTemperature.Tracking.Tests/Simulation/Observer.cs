using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>Looks at what the store has kept after each step that changed it. Knows what callers were told, and nothing of the tracker's inside.</summary>
internal sealed partial class Observer(Simulation simulation)
{
    private readonly Dictionary<LeadKey, WatchedLead> _leads = [];
    private readonly LeadRecord _record = new(SimulatedModels.Start);

    public MessageBook Messages { get; } = new(simulation);

    private Scheduler Scheduler => simulation.Scheduler;

    /// <summary>A commit has come back from the store.</summary>
    public void Committed(SimulatedProcess process, CommitView commit, CommitOutcome outcome)
    {
        simulation.Count($"commit {outcome}");
        if (outcome != CommitOutcome.Committed)
        {
            return;
        }

        LeadGroup group = simulation.Ledger.Of(commit.Key);
        if (commit.IsErasure)
        {
            foreach (LeadKey name in commit.Names)
            {
                Erased(name);
            }

            return;
        }

        if (group.IsErased)
        {
            Scheduler.Fail($"{commit.Key} is erased, and something of it is kept");
        }

        simulation.Ledger.Keep(commit.SignalIds);
        Messages.Posted(commit);
        Follow(commit);
        DemandCounts();
        DemandCapacity(commit);
        if (!group.IsMerging)
        {
            Paged(process, commit, group is { IsUnsettled: true, IsTold: false });
        }

        simulation.WakeWorkers(_record.NextDue, commit.Messages.Count > 0);
    }

    /// <summary>A merge has come back from the store.</summary>
    public void Merged(SimulatedProcess process, LeadCommit into, LeadCommit from, CommitOutcome outcome)
    {
        simulation.Count($"merge {outcome}");
        if (outcome != CommitOutcome.Committed)
        {
            return;
        }

        (LeadGroup first, LeadGroup second) = (simulation.Ledger.Of(into.Record.Key), simulation.Ledger.Of(from.Record.Key));
        bool isOfThePast = (first.IsUnsettled || second.IsUnsettled) && !first.IsTold && !second.IsTold;
        foreach (CommitView commit in new[] { new CommitView(from), new CommitView(into) })
        {
            Messages.Posted(commit);
            Follow(commit);
            Paged(process, commit, isOfThePast);
        }

        DemandCounts();

        simulation.WakeWorkers(_record.NextDue, into.Messages.Count + from.Messages.Count > 0);
    }

    /// <summary>The answer to an erasure has come: nothing is left of any of its names.</summary>
    public void DemandErased(LeadGroup group)
    {
        foreach (LeadKey key in group.Members)
        {
            Erased(key);
            if (simulation.Store.ReadAsync(key, _record, default).Now()
                || simulation.Store.EventsAsync(key, default).Now().Count > 0
                || simulation.Store.ReadRoutingAsync(key.Scope, default).Now().Slots.HolderOf(key.Lead) is not null
                || simulation.Store.DeadLettersAsync(key.Scope, 10_000, default).Now().Any(m => m.Key == key))
            {
                Scheduler.Fail($"{key} is erased, and something of it is left");
            }
        }
    }

    /// <summary>Now and then, and at the end: every lead, also those that nobody touches.</summary>
    /// <param name="late">How late what is due may be.</param>
    public void LookAtAll(TimeSpan late)
    {
        DateTimeOffset now = Scheduler.Now;
        foreach (WatchedLead lead in _leads.Values)
        {
            if (!Read(lead.Key))
            {
                Scheduler.Fail($"{lead.Key} is lost");
                return;
            }

            if (_record.NextDue + late < now)
            {
                Scheduler.Fail($"{lead.Key} was due at {_record.NextDue:o}, and nobody has come");
            }

            if (!(_record.TemperatureDue <= now))
            {
                DemandSomebody();
            }
        }

        foreach (LeadGroup group in simulation.Ledger.Groups)
        {
            DemandScore(group);
        }
    }

    /// <summary>Whether something is due by now, whoever may be at it.</summary>
    public bool IsAnythingDue() => _leads.Values.Any(lead => Read(lead.Key) && _record.NextDue <= Scheduler.Now);

    /// <summary>At the end: each response is what its events make, from the first one on.</summary>
    public void DemandRebuilt()
    {
        foreach (WatchedLead lead in _leads.Values)
        {
            Read(lead.Key);
            IReadOnlyList<ResponseEvent> events = simulation.Store.EventsAsync(lead.Key, default).Now();
            if (!Equals(ResponseState.Rebuild(lead.Key.Lead, events), _record.Response ?? ResponseState.Of(lead.Key.Lead)))
            {
                Scheduler.Fail($"{lead.Key}: the response is not what its {events.Count} events make");
            }
        }
    }

    private void Erased(LeadKey key)
    {
        Messages.Forget(key);
        if (_leads.Remove(key, out WatchedLead? lead))
        {
            Move(lead, null);
        }
    }

    private bool Read(LeadKey key) => simulation.Store.ReadAsync(key, _record, default).Now();
}
