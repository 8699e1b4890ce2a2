namespace LeadTemperature.Previewing;

/// <summary>What a reading says of a lead's being hot then and later.</summary>
/// <param name="Temperature">The lead's temperature.</param>
/// <param name="DecidedBy">What decided it.</param>
/// <param name="Score">Its score before the range of the score.</param>
/// <param name="Evidence">Its evidence.</param>
/// <param name="Pull">What pulls its score down, and will do so ever less.</param>
/// <param name="Waiting">What bursts that have not begun may yet come to, up or down.</param>
internal readonly record struct HotReading(
    Temperature Temperature, Decision DecidedBy, double Score, double Evidence, double Pull, double Waiting)
{
    public bool IsHot => Temperature == Temperature.Hot;
}
