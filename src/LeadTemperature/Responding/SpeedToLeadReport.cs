using LeadTemperature.Responding.Replaying;
using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Responding;

/// <summary>Figures of speed-to-lead from the events of responses: of all, per pool, per rep (rule R-06).</summary>
/// <remarks>
/// <para>
/// A function of the events alone: of a stream as it comes (<see cref="Add"/>), or of stored histories (<see cref="AddHistory"/>). Each
/// event counts once; whoever reads a stream that may repeat drops what has an older <see cref="ResponseEvent.Sequence"/>.
/// </para>
/// <para>
/// A first attempt counts for the pool of the response and the rep who made it; a miss for the owner who had the lead then, if one had; an
/// offer for the rep to whom it was made. Mutable; not thread-safe.
/// </para>
/// </remarks>
public sealed class SpeedToLeadReport
{
    private readonly SortedDictionary<string, SpeedToLead> _pools = new(StringComparer.Ordinal);
    private readonly SortedDictionary<RepId, SpeedToLead> _reps = [];

    /// <summary>All responses.</summary>
    public SpeedToLead Total { get; } = new();

    /// <summary>By the pool that the lead was offered to; by the policy's pool where none was yet.</summary>
    public IReadOnlyDictionary<string, SpeedToLead> Pools => _pools;

    /// <summary>By rep.</summary>
    public IReadOnlyDictionary<RepId, SpeedToLead> Reps => _reps;

    /// <summary>Counts an event.</summary>
    /// <param name="before">The lead's state before it.</param>
    /// <param name="happened">The event.</param>
    public void Add(ResponseState before, ResponseEvent happened)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(happened);
        switch (happened.Kind)
        {
            case Kind.Opened:
                Count(happened, null, before, figures => figures.Opened++);
                break;
            case Kind.Missed:
                Count(happened, happened.Rep, before, figures => figures.Missed++);
                break;
            case Kind.Cooled when happened.IsUnanswered == true:
                Count(happened, happened.Rep, before, figures => figures.CooledUnanswered++);
                break;
            case Kind.HotSeenLate:
                Count(happened, null, before, figures => figures.HotSeenLate++);
                break;
            case Kind.Offered:
                Count(happened, happened.Rep, before, figures => figures.Offers++);
                break;
            case Kind.OfferEnded when happened.Way == Ways.Expired:
                Count(happened, happened.Rep, before, figures => figures.OffersExpired++);
                break;
            case Kind.OfferEnded when happened.Way == Ways.Declined:
                Count(happened, happened.Rep, before, figures => figures.OffersDeclined++);
                break;
            case Kind.Escalated:
                Count(happened, null, before, figures => figures.Escalations++);
                break;
            case Kind.Attempted or Kind.Talked or Kind.NoShow when before.Open is { FirstAttemptAt: null } open:
                AddAttempt(before, open, happened);
                break;
            case Kind.CoverAnswered when before.Open is { CoverAnsweredAt: null } open:
                TimeSpan answered = happened.HappenedAt!.Value - open.OpenedAt;
                Count(happened, null, before, figures => figures.FirstAutomaticAnswer.Add(answered));
                break;
            default:
                break;
        }
    }

    /// <summary>Counts all events of a lead, oldest first.</summary>
    /// <exception cref="ResponseRefusedException">One of them is another lead's, or does not follow the one before.</exception>
    public void AddHistory(LeadId lead, IEnumerable<ResponseEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        ResponseState state = ResponseState.Of(lead);
        foreach (ResponseEvent happened in events)
        {
            ResponseState before = state;
            state = state.Apply(happened);
            Add(before, happened);
        }
    }

    /// <summary>Adds the figures of another part.</summary>
    public void Merge(SpeedToLeadReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Total.Merge(other.Total);
        foreach ((string pool, SpeedToLead figures) in other._pools)
        {
            Of(_pools, pool).Merge(figures);
        }

        foreach ((RepId rep, SpeedToLead figures) in other._reps)
        {
            Of(_reps, rep).Merge(figures);
        }
    }

    private void AddAttempt(ResponseState before, OpenResponse open, ResponseEvent touch)
    {
        DateTimeOffset at = touch.HappenedAt!.Value;
        Count(touch, touch.Rep, before, figures =>
        {
            figures.LeadWait.Add(at - open.TriggeredAt);
            figures.TeamSpeed.Add(at - open.OpenedAt);
        });
    }

    private void Count(ResponseEvent happened, RepId? rep, ResponseState before, Action<SpeedToLead> count)
    {
        count(Total);
        if ((happened.Pool ?? before.Open?.Pool) is { } pool)
        {
            count(Of(_pools, pool));
        }

        if (rep is { } known)
        {
            count(Of(_reps, known));
        }
    }

    private static SpeedToLead Of<TKey>(SortedDictionary<TKey, SpeedToLead> parts, TKey key)
        where TKey : notnull
    {
        if (!parts.TryGetValue(key, out SpeedToLead? figures))
        {
            parts[key] = figures = new SpeedToLead();
        }

        return figures;
    }
}
