using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>Every message that a decision has caused: told, overtaken or dead in the end, and those of a lead in order.</summary>
internal sealed class MessageBook(Simulation simulation)
{
    private readonly Dictionary<LeadKey, List<PostedMessage>> _byLead = [];
    private readonly Dictionary<string, PostedMessage> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<LeadKey, int> _underWay = [];

    private Scheduler Scheduler => simulation.Scheduler;

    /// <summary>A decision was kept. Whoever has to know of it is to be told.</summary>
    public void Posted(CommitView commit)
    {
        foreach (ResponseEvent happened in commit.Events)
        {
            LeadMessageKind? needed = happened.Kind switch
            {
                ResponseEventKind.Offered => LeadMessageKind.Offer,
                ResponseEventKind.CoverRequested => LeadMessageKind.Cover,
                _ => null,
            };
            if (needed is { } kind && !commit.Messages.Any(m => m.Event == happened && m.Kind == kind && (kind == LeadMessageKind.Cover || m.To == happened.Rep)))
            {
                Scheduler.Fail($"{commit.Key}: {happened.Kind} {happened.Rep} tells nobody");
            }
        }

        foreach (LeadMessage message in commit.Messages)
        {
            PostedMessage posted = new(message);
            if (!_byId.TryAdd(message.Id, posted))
            {
                Scheduler.Fail($"{message.Id}: a second message of this id");
            }

            Of(message.Key).Add(posted);
            simulation.Count($"message {message.Kind}");
        }
    }

    public void Begun(SimulatedProcess process, LeadMessage message)
    {
        if (process.IsDead)
        {
            return;
        }

        _underWay[message.Key] = _underWay.GetValueOrDefault(message.Key) + 1;
    }

    public void Ended(LeadMessage message) => _underWay[message.Key]--;

    /// <summary>Its reader has had it. What came before it has to be done with, and nothing after it may have come.</summary>
    public void Told(LeadMessage message)
    {
        if (!_byId.TryGetValue(message.Id, out PostedMessage? posted))
        {
            if (!simulation.Ledger.Of(message.Key).IsErasing)
            {
                Scheduler.Fail($"{message.Id}: {message.Kind} is told, and nothing caused it");
            }

            return;
        }

        List<PostedMessage> all = Of(message.Key);
        int place = all.IndexOf(posted);
        if (all.Take(place).FirstOrDefault(m => !m.IsDone) is { } before)
        {
            Scheduler.Fail($"{message.Id} is told before {before.Message.Id}");
        }
        else if (all.Skip(place + 1).FirstOrDefault(m => m.IsTold || m.IsDone) is { } after)
        {
            Scheduler.Fail($"{message.Id} is told after {after.Message.Id}");
        }
        else if (posted.IsTold)
        {
            simulation.Count("told again");
        }

        posted.IsTold = true;
        simulation.Count("told");
    }

    /// <summary>It is done with. What nobody has had must be overtaken.</summary>
    public void Settled(LeadMessage message)
    {
        if (!_byId.TryGetValue(message.Id, out PostedMessage? posted))
        {
            return;
        }

        posted.IsSettled = true;
        if (!posted.IsTold && message.Kind == LeadMessageKind.Offer && IsRunning(message))
        {
            Scheduler.Fail($"{message.Id}: the offer to {message.To} runs, and is not told");
        }
        else if (!posted.IsTold)
        {
            simulation.Count(message.Kind == LeadMessageKind.Cover ? "covers asked" : "overtaken");
        }
    }

    public void Buried(LeadMessage message)
    {
        if (_byId.TryGetValue(message.Id, out PostedMessage? posted))
        {
            posted.IsDead = true;
            simulation.Count("dead letters");
        }
    }

    /// <summary>A dead letter is the newest of its lead again.</summary>
    public void Revived(string id)
    {
        PostedMessage posted = _byId[id];
        posted.IsDead = false;
        posted.IsSettled = false;
        posted.IsTold = false;
        List<PostedMessage> all = Of(posted.Message.Key);
        all.Remove(posted);
        all.Add(posted);
        simulation.Count("revived");
    }

    /// <summary>All of a lead is gone.</summary>
    public void Forget(LeadKey key)
    {
        if (_byLead.Remove(key, out List<PostedMessage>? all))
        {
            all.ForEach(m => _byId.Remove(m.Message.Id));
        }
    }

    /// <summary>At the end nothing is left to be told.</summary>
    public void Demand()
    {
        foreach (PostedMessage posted in _byLead.Values.SelectMany(m => m).Where(m => !m.IsDone))
        {
            Scheduler.Fail($"{posted.Message.Id}: {posted.Message.Kind} was never told, overtaken, or given up");
        }
    }

    private bool IsRunning(LeadMessage message)
    {
        LeadRecord record = new(SimulatedModels.Start);
        return simulation.Store.ReadAsync(message.Key, record, default).Now()
            && record.Response?.Open is { Stage: ResponseStage.Offered } open
            && open.Accountable.Fence == message.Fence;
    }

    private List<PostedMessage> Of(LeadKey key)
    {
        if (!_byLead.TryGetValue(key, out List<PostedMessage>? all))
        {
            _byLead[key] = all = [];
        }

        return all;
    }
}
