namespace LeadTemperature.Responding;

/// <summary>A pause of a response: all clocks stand.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Until">When the clocks go on by themselves, at most 24 hours later.</param>
/// <param name="Reason">Why: a kebab-case code of the application's, such as <c>awaiting-documents</c>.</param>
/// <param name="Deadline">What was due then; the time that was left is left afterwards.</param>
/// <param name="Clock">How that deadline came about.</param>
public sealed record ResponsePause(DateTimeOffset Since, DateTimeOffset Until, string Reason, DateTimeOffset Deadline, DueClock? Clock = null)
{
    /// <summary>In one line, invariant.</summary>
    public override string ToString() => $"{Reason} since {(UtcInstant)Since} until {(UtcInstant)Until}";
}
