namespace LeadTemperature.Responding;

/// <summary>What a command came to.</summary>
/// <remarks>
/// Elapsed deadlines are applied before the command, so there may be events although it was refused: store them in any case. No event and
/// no refusal means that it was known already. Immutable.
/// </remarks>
/// <param name="Events">What happened, in order; possibly nothing.</param>
/// <param name="State">The state after it.</param>
/// <param name="Refusal">Why the command was refused; null where it was not.</param>
public sealed record ResponseDecision(IReadOnlyList<ResponseEvent> Events, ResponseState State, ResponseRefusal? Refusal);
