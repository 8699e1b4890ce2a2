namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>Where a flow is.</summary>
internal enum FlowState
{
    /// <summary>At a point: it goes on when the scheduler lets it.</summary>
    Ready,

    /// <summary>On its way to its next point. One flow at most.</summary>
    Running,

    /// <summary>Waits for a time, a gate, or the end of a call that hangs.</summary>
    Waiting,

    /// <summary>Over.</summary>
    Ended,
}
