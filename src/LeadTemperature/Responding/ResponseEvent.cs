namespace LeadTemperature.Responding;

/// <summary>Something that happened to the response of a lead, with all that it was decided from.</summary>
/// <remarks>
/// <para>
/// Events are what is stored: appended in the order of <see cref="Sequence"/>, never changed. They carry outcomes (fencing numbers,
/// deadlines), so that no policy, calendar or directory is needed to read them again. What a kind does not need is null, and is left out
/// of the JSON.
/// </para>
/// <para>No text of people stands in them: reasons are codes. Immutable.</para>
/// </remarks>
public sealed partial record ResponseEvent
{
    /// <summary>The lead.</summary>
    public required LeadId Lead { get; init; }

    /// <summary>The number among the lead's events, from 1 without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was decided, UTC: never earlier than the event before.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    public required ResponseEventKind Kind { get; init; }

    /// <summary>The rep whom it is about: offered, owner, host, caller.</summary>
    public RepId? Rep { get; init; }

    /// <summary>Who has duty, where duty becomes accountable by it.</summary>
    public RepId? Duty { get; init; }

    /// <summary>The fencing number, where who is accountable changes, or automation begins to cover.</summary>
    public long? Fence { get; init; }

    /// <summary>The new deadline of what is due, where it moves.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>How <see cref="Deadline"/> came about, where the policy's time counts.</summary>
    public DueClock? Clock { get; init; }

    /// <summary>The new deadline for a first answer by a person, where it moves.</summary>
    public DateTimeOffset? RespondBy { get; init; }

    /// <summary>How <see cref="RespondBy"/> came about.</summary>
    public DueClock? RespondClock { get; init; }

    /// <summary>How it came about, as a kebab-case code: how an offer, an ownership or a cover ended (<c>expired</c>, <c>released</c>, <c>lapsed</c>), by which way a rep was chosen (<c>record-owner</c>, the selector's name).</summary>
    public string? Way { get; init; }

    /// <summary>Why, as whoever acted says: a kebab-case code of theirs.</summary>
    public string? Reason { get; init; }

    /// <summary>The pool.</summary>
    public string? Pool { get; init; }

    /// <summary>A manager's assignment.</summary>
    public bool? IsAssigned { get; init; }

    /// <summary>A late accept, after the offer had ended.</summary>
    public bool? IsLate { get; init; }

    /// <summary>Why the lead's heat came to notice.</summary>
    public ResponseCause? Cause { get; init; }

    /// <summary>The time of the signal that made the lead hot.</summary>
    public DateTimeOffset? TriggeredAt { get; init; }

    /// <summary>When it happened, as the reporter says, for attempts, conversations and automatic answers; not later than <see cref="At"/>.</summary>
    public DateTimeOffset? HappenedAt { get; init; }

    /// <summary>It stopped the response clock.</summary>
    public bool? IsAnswer { get; init; }

    /// <summary>No person had tried to reach the lead when it cooled.</summary>
    public bool? IsUnanswered { get; init; }

    /// <summary>The time of an appointment.</summary>
    public DateTimeOffset? Meeting { get; init; }

    /// <summary>Until when: a pause, or what is owed to a lead that cooled.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>How <see cref="Until"/> came about, where the policy's time counts.</summary>
    public DueClock? UntilClock { get; init; }

    /// <summary>The repetition of an escalation, from 0.</summary>
    public int? Step { get; init; }

    /// <summary>How the response ended, or why a lead without one is parked.</summary>
    public ResponseOutcome? Outcome { get; init; }

    /// <summary>When to call the lead again.</summary>
    public DateTimeOffset? AgainAt { get; init; }

    /// <summary>The key of an automation's report, which makes repeating it harmless.</summary>
    public string? Key { get; init; }

    /// <summary>The other lead of a merge.</summary>
    public LeadId? Other { get; init; }

    /// <summary>The response that goes on after a merge.</summary>
    public OpenResponse? Response { get; init; }

    /// <summary>The park after a merge.</summary>
    public LeadPark? Park { get; init; }

    /// <summary>The reps whom the routing refused, each with the code of the reason.</summary>
    public RefusedReps? Refused { get; init; }

    /// <summary>In one line, invariant, without personal data: sequence, time, kind, fence.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Sequence} {(UtcInstant)At} {Kind}{(Fence is { } fence ? $", fence {fence}" : "")}{(Way is { } way ? $", {way}" : "")}{(Reason is { } why ? $", {why}" : "")}");
}
