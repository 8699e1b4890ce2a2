namespace LeadTemperature.Tracking.Turning;

/// <summary>Lets everybody in at once: within a transaction of somebody else's, whose locks may be what another turn waits for. Versions keep what is lost by that.</summary>
internal sealed class NoGate : ITurnGate
{
    public ValueTask<GatePass> EnterAsync(LeadKey key, CancellationToken cancellationToken) => default;

    public ValueTask<GatePass> EnterAllAsync(IEnumerable<LeadKey> keys, CancellationToken cancellationToken) => default;
}
