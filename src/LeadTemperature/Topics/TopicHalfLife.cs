using LeadTemperature.Building;
using LeadTemperature.Internal;

namespace LeadTemperature.Topics;

/// <summary>How weights are kept forward: half-lives, landmarks, and the factors between them. All in microseconds.</summary>
/// <remarks>
/// Landmarks stand at whole multiples of a block of half-lives since 0001-01-01; the landmark of topics is the last one before their newest
/// signal, so exponents stay within what a double holds, and moving weights is exact. See Cormode, Shkapenyuk, Srivastava and Xu, "Forward decay" (2009).
/// </remarks>
internal static class TopicHalfLife
{
    private const int HalfLivesPerBlock = 256;

    public static bool IsValid(long halfLife) => halfLife >= Micros(Limits.ShortestHalfLife) && halfLife <= Micros(Limits.LongestDuration);

    public static long Micros(TimeSpan duration) => duration.Ticks / TimeSpan.TicksPerMicrosecond;

    public static long LandmarkBefore(long newest, long halfLife) => newest - (newest % (halfLife * HalfLivesPerBlock));

    /// <summary>What a weight seen from a landmark is from a later one: a power of two, so nothing is rounded.</summary>
    public static double FactorBetween(long landmark, long later, long halfLife)
    {
        double blocks = (later - landmark) / (halfLife * HalfLivesPerBlock);
        return Exp2.Of(-blocks * HalfLivesPerBlock);
    }

    /// <summary>What a weight at <paramref name="from"/> is at <paramref name="to"/>: 0 where it has become too little for a double.</summary>
    public static double Factor(long from, long to, long halfLife) => Exp2.Of((double)(from - to) / halfLife);
}
