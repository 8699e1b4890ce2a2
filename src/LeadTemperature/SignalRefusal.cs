namespace LeadTemperature;

/// <summary>Why a signal was not recorded: every fault, each with its path, value, allowed range and nearest valid choice.</summary>
/// <remarks>
/// The codes (<see cref="Fault.Code"/>): <c>no-kind</c> (a default signal), <c>unknown-kind</c>, <c>time-not-utc</c>,
/// <c>time-ahead</c>, <c>magnitude-range</c>; and <c>topic-name</c> where topics are recorded.
/// </remarks>
public sealed class SignalRefusal
{
    internal SignalRefusal(IReadOnlyList<Fault> faults) => Faults = faults;

    /// <summary>All faults of the signal, at least one.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>The faults in one line each.</summary>
    public override string ToString() => string.Join(Environment.NewLine, Faults.Select(f => f.Message));
}
