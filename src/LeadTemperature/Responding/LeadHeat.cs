namespace LeadTemperature.Responding;

/// <summary>What a response needs to know of a lead's temperature.</summary>
/// <remarks>
/// <para>
/// Where nothing of high intent made the lead hot (a model with <c>evidence: 0</c>, a hand-raise of a lower intent), a reading has no
/// evidence. Say the time of the signal then: it counts as the evidence, without which a lead that was parked once never opens a response.
/// </para>
/// <para>Immutable; <c>default</c> is a cold lead without evidence.</para>
/// </remarks>
public readonly record struct LeadHeat
{
    /// <summary>Says the heat of a lead.</summary>
    /// <param name="assessment">The reading, made at the instant of the command.</param>
    /// <param name="triggeredAt">The time of the signal that made the lead hot: the lead has waited since then. The newest evidence unless said.</param>
    /// <param name="cause">Why it came to notice.</param>
    /// <param name="wasHotBefore">The lead was hot in the past and no longer is, and nobody had seen it: late signals told. It is counted.</param>
    public LeadHeat(in Assessment assessment, UtcInstant? triggeredAt = null, ResponseCause cause = ResponseCause.Signal, bool wasHotBefore = false)
        : this(assessment.Temperature, assessment.NewestEvidence, triggeredAt, cause, wasHotBefore)
    {
    }

    /// <summary>Says the heat of a lead.</summary>
    /// <param name="temperature">The temperature.</param>
    /// <param name="newestEvidence">The time of the newest signal of high intent; null where there is none.</param>
    /// <param name="triggeredAt">The time of the signal that made the lead hot: the lead has waited since then. The newest evidence unless said.</param>
    /// <param name="cause">Why it came to notice.</param>
    /// <param name="wasHotBefore">The lead was hot in the past and no longer is, and nobody had seen it: late signals told. It is counted.</param>
    public LeadHeat(
        Temperature temperature, UtcInstant? newestEvidence, UtcInstant? triggeredAt = null, ResponseCause cause = ResponseCause.Signal, bool wasHotBefore = false)
    {
        Temperature = temperature;
        NewestEvidence = newestEvidence ?? triggeredAt;
        TriggeredAt = triggeredAt ?? newestEvidence;
        Cause = cause;
        WasHotBefore = wasHotBefore;
    }

    /// <summary>The temperature.</summary>
    public Temperature Temperature { get; }

    /// <summary>The time of the newest evidence; where there is none, of the signal that made the lead hot. Only evidence newer than a park opens a response.</summary>
    public UtcInstant? NewestEvidence { get; }

    /// <summary>Since when the lead has waited; null where neither its signal nor evidence is known, which counts as now.</summary>
    public UtcInstant? TriggeredAt { get; }

    /// <summary>Why it came to notice.</summary>
    public ResponseCause Cause { get; }

    /// <summary>The lead was hot wholly in the past.</summary>
    public bool WasHotBefore { get; }
}
