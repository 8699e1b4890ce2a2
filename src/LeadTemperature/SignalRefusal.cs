namespace LeadTemperature;

/// <summary>Why a signal was not recorded: every fault, each with its path, value, allowed range and nearest valid choice.</summary>
/// <remarks>
/// The codes (<see cref="Fault.Code"/>): <c>no-kind</c> (a default signal), <c>unknown-kind</c>, <c>time-not-utc</c>,
/// <c>time-ahead</c>, <c>magnitude-range</c>; and <c>topic-name</c> where topics are recorded. Whoever records may add codes of their own.
/// </remarks>
public sealed class SignalRefusal
{
    /// <summary>Refuses a signal.</summary>
    /// <param name="faults">All that is wrong with it, at least one fault.</param>
    /// <exception cref="ArgumentException">There is no fault.</exception>
    public SignalRefusal(IReadOnlyList<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        Faults = faults.Count > 0 ? faults : throw new ArgumentException("A refusal says why.", nameof(faults));
    }

    /// <summary>All faults of the signal, at least one.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>The faults in one line each.</summary>
    public override string ToString() => string.Join(Environment.NewLine, Faults.Select(f => f.Message));
}
