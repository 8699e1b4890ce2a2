namespace LeadTemperature;

/// <summary>A signal that was refused at the door; nothing was recorded.</summary>
public sealed class SignalRefusedException : LeadTemperatureException
{
    internal SignalRefusedException(SignalRefusal refusal)
        : base("The signal is refused.", refusal.Faults)
        => Refusal = refusal;

    /// <summary>The same refusal that <see cref="ScoringModel.TryRecord(LeadState, in Signal, out SignalRefusal?)"/> gives.</summary>
    public SignalRefusal Refusal { get; }
}
