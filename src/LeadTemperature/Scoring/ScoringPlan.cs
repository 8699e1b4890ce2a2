using LeadTemperature.Signals;

namespace LeadTemperature.Scoring;

/// <summary>The rules and groups of a model as flat arrays: what every reading works on. Immutable.</summary>
/// <remarks>
/// Each rule has a slot. The first slots are the sums of the layout, one to one and padded as they are, so that they are evaluated as
/// vectors; then come rules that share a sum, rules that weigh each of their most recent signals, bursts. Arrays are padded with zeros to whole octets.
/// </remarks>
internal sealed class ScoringPlan
{
    /// <summary>The slots that have a bit each in a word.</summary>
    public const int MostSlotsInBits = 64;

    public required StateLayout Layout { get; init; }

    /// <summary>The rules in the order in which they were told.</summary>
    public required CompiledRule[] Rules { get; init; }

    /// <summary>The rule of each slot; null where padding is.</summary>
    public required CompiledRule[] RulesBySlot { get; init; }

    /// <summary>The slots that may give evidence.</summary>
    public required EvidenceCell[] Evidence { get; init; }

    /// <summary>The same by kinds, where each slot has a bit.</summary>
    public required EvidenceKind[] EvidenceKinds { get; init; }

    /// <summary>The kinds whose last times the layout keeps, in its order.</summary>
    public required SignalKind[] TrackedKinds { get; init; }

    /// <summary>The cells of the last times of all kinds that a rule counts.</summary>
    public required int[] RuleCells { get; init; }

    /// <summary>Half-lives a microsecond of the rules whose raw points shrink by one factor in equal times; the first is 0, for no decay.</summary>
    public required double[] ExponentialRates { get; init; }

    public required CompiledGroup[] Groups { get; init; }

    public required SharedSum[] SharedSums { get; init; }

    public required TimesRule[] TimesRules { get; init; }

    public required BurstRule[] Bursts { get; init; }

    /// <summary>The ranges of the groups, and how many slots each has.</summary>
    public required GroupRange[] GroupRanges { get; init; }

    /// <summary>The same as lanes, unless they are too many.</summary>
    public required GroupLanes GroupLanes { get; init; }

    /// <summary>The points of each burst in the lane of its group, eight numbers for each.</summary>
    public required double[] BurstLanes { get; init; }

    /// <summary>The slots of all groups, one group after another.</summary>
    public required int[] GroupSlots { get; init; }

    /// <summary>Half-lives a microsecond of each half-life of the layout; padded.</summary>
    public required double[] Rates { get; init; }

    /// <summary>What each slot is evaluated with.</summary>
    public required SlotArrays Slots { get; init; }

    /// <summary>The same for the sums, laid out for vectors.</summary>
    public required LaneTable LaneTable { get; init; }

    public required double Floor { get; init; }

    public required double Ceiling { get; init; }

    /// <summary>Whether sums and bursts are all, and few enough for lanes and bits.</summary>
    public required bool IsCommon { get; init; }

    /// <summary>
    /// Whether an evaluation must keep what each slot gives, since there are more than <see cref="MostSlotsInBits"/> slots or than
    /// <see cref="GroupLanes.MostGroups"/> groups.
    /// </summary>
    public required bool NeedsValues { get; init; }

    /// <summary>The number of slots, padded to a multiple of eight.</summary>
    public int SlotCount => Slots.Points.Length;

    /// <summary>The newest of some kinds' signals; of several at one time, the last kind by name.</summary>
    public (SignalKind? Kind, long Time) NewestOf(ReadOnlySpan<long> cells, ReadOnlySpan<int> lastCells)
    {
        int newest = -1;
        foreach (int cell in lastCells)
        {
            if (cells[cell] != StateLayout.None && (newest < 0 || cells[cell] >= cells[newest]))
            {
                newest = cell;
            }
        }

        return newest < 0 ? (null, StateLayout.None) : (TrackedKinds[newest - StateLayout.LastBase], cells[newest]);
    }
}
