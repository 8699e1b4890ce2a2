namespace LeadTemperature.Routing;

/// <summary>A slot of a rep's capacity, taken for a lead. Lead and fence identify it.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Fence">The fencing number of the assignment, at least 1: higher for each offer of the same lead.</param>
/// <param name="Rep">Whose slot.</param>
/// <param name="Capacity">The rep's capacity when it was decided, at least 0.</param>
/// <param name="MayExceed">Whether it holds beyond the capacity too: for the record owner, and for a manager's assignment.</param>
public sealed record SlotReservation(LeadId Lead, long Fence, RepId Rep, int Capacity, bool MayExceed = false);
