namespace LeadTemperature;

/// <summary>Score, evidence and temperature of a lead at an instant.</summary>
/// <remarks>
/// A function of state (or sequence of signals), model, instant and previous temperature alone: the same inputs give the same bits on
/// every machine. <c>default</c> is a cold
/// lead with score 0 at 0001-01-01. Safe as metric or log fields: temperature and decision. Immutable.
/// </remarks>
public readonly record struct Assessment
{
    private readonly long _asOf;
    private readonly long _newestEvidencePlusOne;

    internal Assessment(Temperature temperature, Decision decidedBy, double score, double evidence, long asOf, long newestEvidence)
    {
        Temperature = temperature;
        DecidedBy = decidedBy;
        Score = score;
        Evidence = evidence;
        _asOf = asOf;
        _newestEvidencePlusOne = newestEvidence + 1;
    }

    /// <summary>Cold, warm or hot.</summary>
    public Temperature Temperature { get; }

    /// <summary>What decided the temperature.</summary>
    public Decision DecidedBy { get; }

    /// <summary>Points, within the model's floor and ceiling.</summary>
    public double Score { get; }

    /// <summary>Points of the rules of high intent, none of them negative; at least 0. Hot needs it to reach the gate.</summary>
    public double Evidence { get; }

    /// <summary>The instant that was asked about, UTC, floored to the microsecond.</summary>
    public DateTimeOffset AsOf => UtcInstant.FromMicros(_asOf);

    /// <summary>The time of the newest signal of the rules that give <see cref="Evidence"/> now; null where there is none.</summary>
    public DateTimeOffset? NewestEvidence =>
        _newestEvidencePlusOne == 0 ? null : UtcInstant.FromMicros(_newestEvidencePlusOne - 1);

    /// <summary>In one line, invariant: <c>Hot by Score, score 87.118305, evidence 50, as of 2026-03-03T09:00:00.000000Z</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Temperature} by {DecidedBy}, score {Score:0.######}, evidence {Evidence:0.######}, as of {(UtcInstant)AsOf}");
}
