namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>A message that was kept with a decision, and what has become of it.</summary>
internal sealed class PostedMessage(LeadMessage message)
{
    public LeadMessage Message { get; } = message;

    /// <summary>Its reader has had it.</summary>
    public bool IsTold { get; set; }

    /// <summary>The store was told that it need not be delivered any more.</summary>
    public bool IsSettled { get; set; }

    public bool IsDead { get; set; }

    public bool IsDone => IsSettled || IsDead;
}
