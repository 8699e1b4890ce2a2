using LeadTemperature;

namespace Quickstart;

/// <summary>A lead as the library reads it at one instant.</summary>
/// <param name="LeadId">Which lead, as the file names it.</param>
/// <param name="Now">Temperature, score and evidence.</param>
/// <param name="Why">The score, line by line.</param>
/// <param name="Next">When the temperature changes if nothing else happens.</param>
/// <param name="NewestSignal">The time of the newest signal that counts; null where none does yet.</param>
public sealed record LeadReading(
    string LeadId, Assessment Now, Ledger Why, TemperatureForecast Next, DateTimeOffset? NewestSignal)
{
    /// <summary>The hottest first: not held, temperature, score, newest signal, id.</summary>
    public static IEnumerable<LeadReading> ByHeat(IEnumerable<LeadReading> readings) => readings
        .OrderBy(reading => LeadPriority.Of(reading.Now, reading.LeadId, newestSignal: reading.NewestSignal));
}
