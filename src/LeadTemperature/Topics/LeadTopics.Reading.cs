namespace LeadTemperature.Topics;

public sealed partial class LeadTopics
{
    /// <summary>The heaviest topics at an instant, the heaviest first; those that tie in ordinal order. Reading changes nothing.</summary>
    /// <param name="asOf">The instant; not before <see cref="NewestAt"/>.</param>
    /// <param name="count">How many at most; at least 0. Never more than <see cref="MostKept"/> come.</param>
    /// <exception cref="ReadingRefusedException">The instant is not UTC, or before the newest signal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public IReadOnlyList<DominantTopic> Top(UtcInstant asOf, int count = TopicSummary.MostKept)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        double factor = FactorAt(asOf);
        return [.. _summary.Kept.ToArray().Order().Take(count).Select(e => e.Times(factor)).Select(e => new DominantTopic(e.Topic, e.Weight, e.Over))];
    }

    /// <summary>The most that any topic weighs at an instant that is not kept; 0 as long as there were no more than eight.</summary>
    /// <param name="asOf">The instant; not before <see cref="NewestAt"/>.</param>
    /// <exception cref="ReadingRefusedException">The instant is not UTC, or before the newest signal.</exception>
    public double NotKeptAtMost(UtcInstant asOf) => _summary.NotKept * FactorAt(asOf);

    /// <summary>What all topics together weigh at an instant, kept or not.</summary>
    /// <param name="asOf">The instant; not before <see cref="NewestAt"/>.</param>
    /// <exception cref="ReadingRefusedException">The instant is not UTC, or before the newest signal.</exception>
    public double TotalWeight(UtcInstant asOf) => _summary.Total * FactorAt(asOf);

    private double FactorAt(UtcInstant asOf)
    {
        if (!asOf.IsUtc)
        {
            throw new ReadingRefusedException(TopicJudge.NotUtc(asOf, nameof(asOf)));
        }

        if (asOf.Micros < _newest)
        {
            string least = ((UtcInstant)UtcInstant.FromMicros(_newest)).ToString();
            throw new ReadingRefusedException(new Fault(
                nameof(asOf), "before-newest-signal", asOf.ToString(), "is before the newest signal, and topics have forgotten what was then", $"{least} or later", least));
        }

        return TopicHalfLife.Factor(_landmark, asOf.Micros, _halfLife);
    }
}
