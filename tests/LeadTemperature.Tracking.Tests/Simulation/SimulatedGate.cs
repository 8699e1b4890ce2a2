using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>The gate of a process: who waits at a lead goes on when the scheduler says so.</summary>
internal sealed class SimulatedGate(Scheduler scheduler) : ITurnGate
{
    private readonly Dictionary<LeadKey, Queue<Flow>> _taken = [];

    /// <summary>Lets everybody in: broken on purpose.</summary>
    public bool IsOpen { get; init; }

    public async ValueTask<GatePass> EnterAsync(LeadKey key, CancellationToken cancellationToken)
    {
        await EnterOneAsync(key).ConfigureAwait(false);
        return new GatePass(null, null, () => Leave(key));
    }

    public async ValueTask<GatePass> EnterAllAsync(IEnumerable<LeadKey> keys, CancellationToken cancellationToken)
    {
        LeadKey[] all = [.. keys.Distinct().OrderBy(k => k.Scope, StringComparer.Ordinal).ThenBy(k => k.Lead)];
        foreach (LeadKey key in all)
        {
            await EnterOneAsync(key).ConfigureAwait(false);
        }

        return new GatePass(null, null, () => Array.ForEach(all, Leave));
    }

    private async Task EnterOneAsync(LeadKey key)
    {
        if (scheduler.Running is null || IsOpen)
        {
            return;
        }

        await scheduler.PointAsync("comes to the gate", key).ConfigureAwait(false);
        if (_taken.TryGetValue(key, out Queue<Flow>? waiting))
        {
            Task letIn = scheduler.WaitAsync("is let in", key, out Flow flow);
            waiting.Enqueue(flow);
            await letIn.ConfigureAwait(false);
        }
        else
        {
            _taken[key] = new Queue<Flow>();
        }
    }

    private void Leave(LeadKey key)
    {
        if (!_taken.TryGetValue(key, out Queue<Flow>? waiting))
        {
            return;
        }

        if (waiting.TryDequeue(out Flow? next))
        {
            scheduler.MakeReady(next);
        }
        else
        {
            _taken.Remove(key);
        }
    }
}
