namespace LeadTemperature.Tracking.Turning;

/// <summary>Lets one call at a time at a lead.</summary>
internal interface ITurnGate
{
    /// <summary>Waits for the turn at a lead. Dispose of it to let the next one in.</summary>
    ValueTask<GatePass> EnterAsync(LeadKey key, CancellationToken cancellationToken);

    /// <summary>Waits for the turn at several leads at once.</summary>
    ValueTask<GatePass> EnterAllAsync(IEnumerable<LeadKey> keys, CancellationToken cancellationToken);
}
