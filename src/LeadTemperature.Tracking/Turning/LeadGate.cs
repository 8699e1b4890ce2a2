namespace LeadTemperature.Tracking.Turning;

/// <summary>Lets one call at a time at a lead. Leads share gates by chance, and never a global one.</summary>
internal sealed class LeadGate
{
    private const int GateCount = 1024;

    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, GateCount).Select(_ => new SemaphoreSlim(1, 1))];

    public async ValueTask<Pass> EnterAsync(LeadKey key, CancellationToken cancellationToken)
    {
        SemaphoreSlim gate = _gates[(uint)key.GetHashCode() % GateCount];
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Pass(gate);
    }

    /// <summary>Lets the next one in when it is disposed.</summary>
    public readonly struct Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
