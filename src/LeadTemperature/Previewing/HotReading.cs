namespace LeadTemperature.Previewing;

/// <summary>What a reading says of a lead's being hot then and later.</summary>
/// <param name="DecidedBy">What decided the temperature.</param>
/// <param name="IsHot">Whether the lead is hot.</param>
/// <param name="Score">Its score before the range of the score.</param>
/// <param name="Evidence">Its evidence.</param>
/// <param name="Pull">What pulls its score down, and will do so ever less.</param>
/// <param name="Waiting">What bursts that have not begun may yet come to, up or down.</param>
internal readonly record struct HotReading(Decision DecidedBy, bool IsHot, double Score, double Evidence, double Pull, double Waiting);
