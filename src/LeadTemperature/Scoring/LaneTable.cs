using System.Runtime.CompilerServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Scoring;

/// <summary>What the sums and the groups are evaluated with, eight at a time and all of it side by side in memory.</summary>
/// <remarks>
/// First the ranges of the groups; then the octets, which are eight sums each; then the steps that take these to the lanes of their
/// groups, octet by octet.
/// </remarks>
internal sealed class LaneTable
{
    private const int CapsPlace = 8;
    private const int OctetsPlace = 16;

    private readonly AlignedArray<double> _numbers;

    /// <param name="rateOfSum">The index of each sum's half-life.</param>
    /// <param name="slots">The arrays by slot that the table is made of; the first slots are the sums.</param>
    /// <param name="groups">The lanes of their groups.</param>
    public LaneTable(ReadOnlySpan<int> rateOfSum, SlotArrays slots, GroupLanes groups)
    {
        SumCount = Octets.Pad(rateOfSum.Length);
        double[] octets = new double[SumCount / 8 * LaneOctet.Length];
        List<double> steps = [];
        for (int first = 0; first < SumCount; first += 8)
        {
            List<long[]> taken = groups.StepsOf(first);
            steps.AddRange(taken.SelectMany(step => step).Select(BitConverter.Int64BitsToDouble));
            ReadOnlySpan<int> rates = rateOfSum[first..Math.Min(first + 8, rateOfSum.Length)];
            LaneOctet.Fill(octets.AsSpan(first / 8 * LaneOctet.Length, LaneOctet.Length), first, rates, slots, taken.Count);
        }

        _numbers = new AlignedArray<double>([.. groups.Floors, .. groups.Caps, .. octets, .. steps]);
    }

    /// <summary>The number of sums, padded to whole octets.</summary>
    public int SumCount { get; }

    /// <summary>The least of the first group; those of seven more follow, and the rest of the table.</summary>
    public ref double Floors
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _numbers.First;
    }

    /// <summary>The most of the first group; those of seven more follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref double Caps(ref double floors) => ref Unsafe.Add(ref floors, CapsPlace);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneOctet FirstOctet(ref double floors) => new(ref Unsafe.Add(ref floors, OctetsPlace));

    /// <summary>What the first lane takes in the first step, where there is any; the other lanes and steps follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref long FirstStep(ref double floors, nint sumCount) =>
        ref Unsafe.As<double, long>(ref Unsafe.Add(ref floors, OctetsPlace + (sumCount / 8 * LaneOctet.Length)));
}
