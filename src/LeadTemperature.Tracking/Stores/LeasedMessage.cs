namespace LeadTemperature.Tracking.Stores;

/// <summary>A message that this process may deliver until its lease ends.</summary>
/// <param name="Message">The message.</param>
/// <param name="Attempt">Which delivery it is, from 1.</param>
/// <param name="Lease">What shows the store that it is still this one's to settle.</param>
public sealed record LeasedMessage(LeadMessage Message, int Attempt, long Lease);
