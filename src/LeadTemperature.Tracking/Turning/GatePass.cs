namespace LeadTemperature.Tracking.Turning;

/// <summary>A turn; the next one is let in when it is disposed of.</summary>
internal readonly struct GatePass(SemaphoreSlim? one, IReadOnlyList<SemaphoreSlim>? several = null, Action? leave = null) : IDisposable
{
    public void Dispose()
    {
        one?.Release();
        leave?.Invoke();
        if (several is not null)
        {
            foreach (SemaphoreSlim gate in several)
            {
                gate.Release();
            }
        }
    }
}
