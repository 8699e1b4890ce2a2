using LeadTemperature.Responding.Judging;
using LeadTemperature.Responding.Replaying;

namespace LeadTemperature.Responding;

/// <summary>All that there is to know of the answers to one lead: the open response, the park, the fencing number.</summary>
/// <remarks>
/// A function of the lead's events alone: <see cref="Rebuild"/> makes it from them (rule R-09). Nothing changes it but
/// <see cref="Apply"/>; <see cref="ToJson"/> keeps it, so that a store need not rebuild it each time. Immutable.
/// </remarks>
public sealed partial record ResponseState
{
    private ResponseState(LeadId lead) => Lead = lead;

    /// <summary>The lead.</summary>
    public LeadId Lead { get; }

    /// <summary>The open response; null where none is. A lead has at most one.</summary>
    public OpenResponse? Open { get; internal init; }

    /// <summary>The park; null where the lead never had one.</summary>
    public LeadPark? Park { get; internal init; }

    /// <summary>How the last response ended; null where none did.</summary>
    public ResponseOutcome? LastOutcome { get; internal init; }

    /// <summary>The highest fencing number given so far; 0 for none.</summary>
    public long Fence { get; internal init; }

    /// <summary>The number of the newest event; 0 for none.</summary>
    public long Sequence { get; internal init; }

    /// <summary>The time of the newest event, UTC; no later one is earlier. 0001-01-01 where there is none.</summary>
    public DateTimeOffset ChangedAt { get; internal init; }

    /// <summary>The lead under whose id this one goes on; null where it was not merged away.</summary>
    public LeadId? MergedInto { get; internal init; }

    /// <summary>The lead's data were deleted.</summary>
    public bool IsErased { get; internal init; }

    /// <summary>
    /// When to call <see cref="ResponseMachine.Decide"/> with <see cref="ResponseCommand.Tick"/> if nothing happens before: the first
    /// microsecond at which something is overdue, or the lead asked to be called again. Null for never.
    /// </summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            if (Open is not { } open)
            {
                return MergedInto is null && !IsErased ? Park?.AgainAt : null;
            }

            DateTimeOffset first = open.AnswerDeadline is { } answer && answer < open.Deadline ? answer : open.Deadline;
            return first >= Latest ? null : first.AddMicroseconds(1);
        }
    }

    /// <summary>The last microsecond of time.</summary>
    internal static DateTimeOffset Latest { get; } = UtcInstant.FromMicros(UtcInstant.MaxMicros);

    /// <summary>A lead with no response yet.</summary>
    /// <exception cref="ResponseRefusedException">The id is none.</exception>
    public static ResponseState Of(LeadId lead) =>
        lead.IsValid ? new ResponseState(lead) : throw new ResponseRefusedException(ResponseFaults.NoId("lead", lead.ToString()));

    /// <summary>The state that the events of a lead, oldest first, make.</summary>
    /// <exception cref="ResponseRefusedException">One of them is another lead's, or does not follow the one before.</exception>
    public static ResponseState Rebuild(LeadId lead, IEnumerable<ResponseEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Aggregate(Of(lead), (state, next) => state.Apply(next));
    }

    /// <summary>The state after an event.</summary>
    /// <exception cref="ResponseRefusedException">The event is another lead's, does not follow the newest one, or does not fit the stage.</exception>
    public ResponseState Apply(ResponseEvent next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return Applying.Apply(this, next);
    }

    /// <summary>The temperature that a reading comes to with the park: after not ready at most warm, until there is newer evidence.</summary>
    /// <param name="temperature">As read.</param>
    /// <param name="newestEvidence">The time of the newest evidence (<see cref="Assessment.NewestEvidence"/>).</param>
    public Temperature Limit(Temperature temperature, UtcInstant? newestEvidence) =>
        temperature == Temperature.Hot && Park is { IsNotReady: true } park && !IsNewer(newestEvidence, park) ? Temperature.Warm : temperature;

    /// <summary>In one line, invariant.</summary>
    public override string ToString() => $"{Lead}: {Open?.ToString() ?? (LastOutcome is { } outcome ? $"Closed, {outcome}" : "none")}";

    /// <summary>Whether evidence is new enough to open a response.</summary>
    internal bool Admits(UtcInstant? evidence) => Park is not { } park || IsNewer(evidence, park);

    private static bool IsNewer(UtcInstant? evidence, LeadPark park) => evidence is { } at && at > park.Since;
}
