namespace LeadTemperature.Scoring;

/// <summary>What is known of a rule beyond its numbers in the slots.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Slot">Its place in the arrays that are evaluated.</param>
/// <param name="LastCells">The cells of the last times of its kinds, in the kinds' order.</param>
/// <param name="IsHigh">Whether its kinds are of high intent.</param>
/// <param name="Group">The index of its group, or −1.</param>
/// <param name="Rate">
/// The index of its rate among <see cref="ScoringPlan.ExponentialRates"/> where its raw points shrink by one factor in equal times;
/// otherwise −1.
/// </param>
internal sealed record CompiledRule(string Id, int Slot, int[] LastCells, bool IsHigh, int Group, int Rate);
