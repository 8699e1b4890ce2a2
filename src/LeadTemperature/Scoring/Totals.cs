namespace LeadTemperature.Scoring;

/// <summary>What the rules come to at an instant.</summary>
/// <param name="Score">The sum of the groups and of the rules without one, within the range of the score.</param>
/// <param name="Unclamped">The same before that range.</param>
/// <param name="Evidence">The sum of the positive points of high rules, after their own ranges.</param>
/// <param name="NewestEvidence">The newest signal of the rules that give evidence.</param>
internal readonly record struct Totals(double Score, double Unclamped, double Evidence, long NewestEvidence);
