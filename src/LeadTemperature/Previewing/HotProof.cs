using LeadTemperature.Classification;

namespace LeadTemperature.Previewing;

/// <summary>What readings at two instants prove of all instants between them, so that those need no reading.</summary>
/// <remarks>
/// What fades lies between its two readings, and so does what pulls down; a burst that waits may come and go. A score between the two is
/// therefore at most the first with the pull that was lost since, and at least the last without it.
/// </remarks>
/// <param name="thresholds">Where hot starts.</param>
/// <param name="mayRaiseEvidence">Whether some rule may give more evidence by time alone.</param>
internal readonly struct HotProof(Thresholds thresholds, bool mayRaiseEvidence)
{
    /// <summary>Whether a lead is not hot and never will be by time alone.</summary>
    public bool IsNeverHotAfter(in HotReading reading) =>
        !reading.IsHot
        && (reading.DecidedBy == Decision.Hold
            || !thresholds.MayBecomeHot(reading.Score + reading.Pull + reading.Waiting, mayRaiseEvidence ? double.PositiveInfinity : reading.Evidence));

    /// <summary>Whether the lead is hot at no instant between two.</summary>
    public bool IsNotHotBetween(in HotReading start, in HotReading end) =>
        !start.IsHot && !end.IsHot
        && !thresholds.MayBecomeHot(start.Score + (start.Pull - end.Pull) + start.Waiting, double.PositiveInfinity);

    /// <summary>Whether the lead is hot at each instant between two.</summary>
    /// <remarks>A rule that makes hot at the end, whatever the score, did so before.</remarks>
    public bool IsHotBetween(in HotReading start, in HotReading end) =>
        end.IsHot
        && (end.DecidedBy == Decision.Override
            || (start.Pull == 0 && start.Waiting == 0)
            || (!mayRaiseEvidence && thresholds.IsSurelyHot(end.Score - (start.Pull - end.Pull) - start.Waiting)));

    /// <summary>For about which share of the time between two readings the lead is hot: where to look next, and no more than that.</summary>
    public double ShareHot(in HotReading start, in HotReading end) =>
        start.IsHot == end.IsHot ? start.IsHot ? 0.75 : 0.25
        : end.IsHot ? 0.5
        : start.DecidedBy == Decision.Override ? 0
        : Math.Min(ShareAbove(thresholds.Hot, start.Score, end.Score), ShareAbove(thresholds.Gate, start.Evidence, end.Evidence));

    /// <summary>For which share of the way from a start to an end a figure that halves in equal times is above a line.</summary>
    private static double ShareAbove(double line, double start, double end) =>
        end >= line ? 1 : end > 0 && start > line ? Math.Log(start / line) / Math.Log(start / end) : 0.5;
}
