using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LeadTemperature.Scoring;

/// <summary>Which lane the points of each group are summed in, so that all groups are clamped at once.</summary>
/// <remarks>Each of the first lanes is a group's, and the last one that of slots without a group that are no sum.</remarks>
internal sealed class GroupLanes
{
    /// <summary>The groups that have lanes; where there are more of them, none has.</summary>
    public const int MostGroups = 7;

    private const int UngroupedLane = 7;

    /// <summary>A lane that is none, and in a step a sum that is none.</summary>
    private const int None = 8;

    private readonly int[] _laneOfSlot;

    /// <summary>Eight zeros, a one and seven zeros.</summary>
    private readonly double[] _one = [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0];

    /// <param name="ranges">The ranges of the groups.</param>
    /// <param name="groupOfSlot">The group of the rule in each slot; −1 for none.</param>
    public GroupLanes(ReadOnlySpan<GroupRange> ranges, ReadOnlySpan<int> groupOfSlot)
    {
        bool areFew = ranges.Length <= MostGroups;
        Floors = [.. Enumerable.Repeat(double.NegativeInfinity, 8)];
        Caps = [.. Enumerable.Repeat(double.PositiveInfinity, 8)];
        for (int i = 0; areFew && i < ranges.Length; i++)
        {
            Floors[i] = ranges[i].Floor;
            Caps[i] = ranges[i].Cap;
        }

        _laneOfSlot = new int[groupOfSlot.Length];
        for (int i = 0; i < _laneOfSlot.Length; i++)
        {
            _laneOfSlot[i] = groupOfSlot[i] < 0 ? UngroupedLane : areFew ? groupOfSlot[i] : None;
        }
    }

    /// <summary>The least that each lane may come to.</summary>
    public double[] Floors { get; }

    /// <summary>The most that each lane may come to.</summary>
    public double[] Caps { get; }

    /// <summary>The first of eight numbers: 1 in the lane of a slot, 0 elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly double LaneOf(int slot) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_one), None - _laneOfSlot[slot]);

    /// <summary>Eight numbers: a value in the lane of a slot, 0 elsewhere.</summary>
    public IEnumerable<double> InLaneOf(int slot, double value) => Enumerable.Range(0, 8).Select(lane => lane == _laneOfSlot[slot] ? value : 0);

    /// <summary>The steps that take the points of eight sums to their groups' lanes, at most one to each lane at a time.</summary>
    /// <returns>For each step and lane which of the eight sums it takes, beyond seven for none.</returns>
    public List<long[]> StepsOf(int firstSum)
    {
        List<long[]> steps = [];
        for (int i = 0; i < 8; i++)
        {
            int lane = _laneOfSlot[firstSum + i];
            if (lane >= UngroupedLane)
            {
                continue;
            }

            long[]? step = steps.Find(s => s[lane] == None);
            if (step is null)
            {
                steps.Add(step = [None, None, None, None, None, None, None, None]);
            }

            step[lane] = i;
        }

        return steps;
    }
}
