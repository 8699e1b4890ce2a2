namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>A signal that somebody told the tracker, perhaps more than once.</summary>
internal sealed class ToldSignal(LeadKey key, Signal signal, bool isLive)
{
    public LeadKey Key { get; } = key;

    public Signal Signal { get; } = signal;

    /// <summary>It was told live, and not only by an import.</summary>
    public bool IsLive { get; set; } = isLive;

    public ToldState State { get; set; } = ToldState.Open;

    /// <summary>How often it was told.</summary>
    public int Times { get; set; }
}
