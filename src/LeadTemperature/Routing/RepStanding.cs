namespace LeadTemperature.Routing;

/// <summary>Where a rep stands in a pool's rotation.</summary>
/// <param name="Rep">The rep.</param>
/// <param name="Turn">The rep's turn number, each number once in a pool: the lowest has waited longest. At least 1.</param>
/// <param name="Credit">What the rep has been granted by weight and has not yet paid for, in parts of <see cref="PoolRotation.Denominator"/>; below 0 where more was paid than granted.</param>
/// <param name="IsPresent">Whether the rep was available at the pool's last decision. Who was not enters last at the next one that finds the rep available.</param>
/// <param name="Handicap">
/// What is added to the rep's load under least loaded, so that somebody who comes back with nothing is not flooded: what was missing to
/// the least load in the pool when the rep entered. At least 0.
/// </param>
/// <param name="HandicapUntil">The end of the handicap: of the shift in which the rep entered, 24 hours later at the latest. Null where there is none.</param>
public readonly record struct RepStanding(RepId Rep, long Turn, long Credit, bool IsPresent, int Handicap = 0, UtcInstant? HandicapUntil = null)
{
    /// <summary>The handicap at an instant: 0 from <see cref="HandicapUntil"/> on.</summary>
    public int HandicapAt(UtcInstant at) => HandicapUntil is { } until && at < until ? Handicap : 0;
}
