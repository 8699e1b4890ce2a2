using LeadTemperature.Internal;

namespace LeadTemperature.Scoring;

/// <summary>What slots come to together.</summary>
internal struct SlotSums<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    /// <summary>The sum of the positive points of high rules.</summary>
    public double Evidence;

    /// <summary>Points that no group's range can change; their sum counts.</summary>
    public TLanes Ungrouped;

    /// <summary>The points of each group in its lane of <see cref="GroupLanes"/>.</summary>
    public TLanes Grouped;

    /// <summary>A bit for each slot that gives positive points; of no use where there are more than 64 slots.</summary>
    public ulong Positive;
}
