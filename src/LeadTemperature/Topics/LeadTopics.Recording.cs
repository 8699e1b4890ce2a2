using System.Diagnostics.CodeAnalysis;
using LeadTemperature.Internal;

namespace LeadTemperature.Topics;

public sealed partial class LeadTopics
{
    /// <summary>Records what a signal was about, weighing its magnitude; one without topic (null) changes nothing. Its kind is not looked at.</summary>
    /// <exception cref="SignalRefusedException">Topic, time or magnitude is refused; see <see cref="TryRecord(in Signal, out SignalRefusal?)"/>. Nothing was changed.</exception>
    public void Record(in Signal signal)
    {
        if (!TryRecord(signal, out SignalRefusal? refusal))
        {
            throw new SignalRefusedException(refusal);
        }
    }

    /// <summary>Records that a lead showed interest in a topic; the order of times does not matter.</summary>
    /// <param name="topic">The topic; see the type's remarks.</param>
    /// <param name="at">When it did.</param>
    /// <param name="weight">How much, above 0 and at most 1,000,000; 1 unless said.</param>
    /// <exception cref="SignalRefusedException">Topic (<c>topic-name</c>), time (<c>time-not-utc</c>) or weight (<c>magnitude-range</c>) is refused; nothing was changed.</exception>
    public void Record(string topic, UtcInstant at, double weight = 1)
    {
        ArgumentNullException.ThrowIfNull(topic);
        if (!TryRecord(topic, at, weight, nameof(weight), out SignalRefusal? refusal))
        {
            throw new SignalRefusedException(refusal);
        }
    }

    /// <summary>Records what a signal was about, or says why not; for signals from outside.</summary>
    /// <param name="signal">The signal; one without topic (null) is not looked at further.</param>
    /// <param name="refusal">Every fault (<c>topic-name</c>, <c>time-not-utc</c>, <c>magnitude-range</c>), or null.</param>
    /// <returns>Whether all was well; if not, nothing was changed.</returns>
    public bool TryRecord(in Signal signal, [NotNullWhen(false)] out SignalRefusal? refusal)
    {
        refusal = null;
        return signal.Topic is null || TryRecord(signal.Topic, signal.At, signal.Magnitude, "magnitude", out refusal);
    }

    /// <summary>Adds all that another one holds; see the type's remarks for the bounds. Commutative.</summary>
    /// <exception cref="ArgumentException">The half-lives differ; nothing was changed.</exception>
    public void Merge(LeadTopics other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._halfLife != _halfLife)
        {
            throw new ArgumentException($"Topics of half-life {DurationText.Of(other._halfLife)} cannot be merged into those of {DurationText.Of(_halfLife)}.", nameof(other));
        }

        Advance(other._newest);
        _summary.Merge(other._summary, TopicHalfLife.FactorBetween(other._landmark, _landmark, _halfLife));
    }

    private bool TryRecord(string topic, UtcInstant at, double weight, string weightPath, [NotNullWhen(false)] out SignalRefusal? refusal)
    {
        bool isKnown = _summary.IndexOf(topic) >= 0;
        bool isAccepted = at.IsUtc && TopicJudge.IsWeight(weight) && (isKnown || TopicJudge.IsTopic(topic));
        refusal = isAccepted ? null : TopicJudge.Refuse(topic, at, weight, weightPath);
        if (isAccepted)
        {
            Advance(at.Micros);
            double forward = weight * TopicHalfLife.Factor(at.Micros, _landmark, _halfLife);
            if (forward > 0)
            {
                _summary.Add(topic, forward);
            }
        }

        return isAccepted;
    }

    /// <summary>Moves the landmark to the beginning of the block that the newest signal is in.</summary>
    private void Advance(long newest)
    {
        _newest = Math.Max(_newest, newest);
        long landmark = _newest == None ? 0 : TopicHalfLife.LandmarkBefore(_newest, _halfLife);
        if (landmark > _landmark)
        {
            _summary.Scale(TopicHalfLife.FactorBetween(_landmark, landmark, _halfLife));
            _landmark = landmark;
        }
    }
}
