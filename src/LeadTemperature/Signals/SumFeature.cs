using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>The decayed sum of the magnitudes of some kinds, kept forward: <c>Σ m · 2^((t − landmark) / halfLife)</c>.</summary>
/// <remarks>
/// Landmarks stand at whole multiples of a block of half-lives since 0001-01-01; that of a state is the last one before its newest signal.
/// Cormode, Shkapenyuk, Srivastava and Xu, "Forward decay" (2009). A half-life of 0 stands for none: a plain sum.
/// </remarks>
internal sealed record SumFeature(ulong Id, string Text, long HalfLife)
{
    /// <summary>Half-lives between two landmarks: exponents stay within what a double holds, and moving a sum is exact.</summary>
    public const int HalfLivesPerBlock = 256;

    /// <summary>A minute, in microseconds.</summary>
    public const long ShortestHalfLife = 60L * 1_000_000;

    /// <summary>36,500 days, in microseconds.</summary>
    public const long LongestHalfLife = 36_500L * 86_400 * 1_000_000;

    /// <summary>Microseconds between two landmarks; without decay the only landmark is 0.</summary>
    public static long BlockLengthOf(long halfLife) => halfLife == 0 ? long.MaxValue : halfLife * HalfLivesPerBlock;

    /// <summary>Half-lives a microsecond; 0 without decay.</summary>
    public static double RateOf(long halfLife) => halfLife == 0 ? 0 : 1.0 / halfLife;

    public static SumFeature Of(IEnumerable<SignalKind> kinds, long halfLife)
    {
        string text = $"sum({string.Join(',', kinds)}; half-life {(halfLife == 0 ? "none" : DurationText.Of(halfLife))})";
        return new SumFeature(StableHash.Of64(text), text, halfLife);
    }
}
