namespace LeadTemperature.Tracking.Turning;

/// <summary>Leads share gates by chance, and never a global one. Who needs several enters them in the order of their numbers, so that nobody waits in a circle.</summary>
internal sealed class StripedGate : ITurnGate
{
    private const int GateCount = 1024;

    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, GateCount).Select(_ => new SemaphoreSlim(1, 1))];

    public ValueTask<GatePass> EnterAsync(LeadKey key, CancellationToken cancellationToken)
    {
        SemaphoreSlim gate = _gates[IndexOf(key)];
        Task entering = gate.WaitAsync(cancellationToken);
        return entering.IsCompletedSuccessfully ? new ValueTask<GatePass>(new GatePass(gate)) : WaitAsync(gate, entering);
    }

    public async ValueTask<GatePass> EnterAllAsync(IEnumerable<LeadKey> keys, CancellationToken cancellationToken)
    {
        List<SemaphoreSlim> entered = [];
        try
        {
            foreach (int index in keys.Select(IndexOf).Distinct().Order())
            {
                await _gates[index].WaitAsync(cancellationToken).ConfigureAwait(false);
                entered.Add(_gates[index]);
            }
        }
        catch
        {
            new GatePass(null, entered).Dispose();
            throw;
        }

        return new GatePass(null, entered);
    }

    private static async ValueTask<GatePass> WaitAsync(SemaphoreSlim gate, Task entering)
    {
        await entering.ConfigureAwait(false);
        return new GatePass(gate);
    }

    private static int IndexOf(LeadKey key) => (int)((uint)key.GetHashCode() % GateCount);
}
