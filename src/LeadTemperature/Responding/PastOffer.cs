namespace LeadTemperature.Responding;

/// <summary>An offer that a response has made: a late accept is known by it, and nobody is asked twice in one round.</summary>
/// <param name="Rep">To whom.</param>
/// <param name="Fence">Under which fencing number.</param>
/// <param name="Round">In which round of the ladder, from 0; see <see cref="OpenResponse.Round"/>.</param>
/// <param name="MayAcceptLate">Whether it ended without a no of theirs: expired or undeliverable.</param>
public sealed record PastOffer(RepId Rep, long Fence, int Round, bool MayAcceptLate);
