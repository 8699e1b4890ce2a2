using System.Text.Json.Serialization;
using LeadTemperature.Responding.Deciding;

namespace LeadTemperature.Responding;

/// <summary>A response that is open: where it stands, who is accountable, what is due.</summary>
/// <remarks>Made and changed by events alone (<see cref="ResponseState.Apply"/>). All times are UTC. Immutable.</remarks>
public sealed record OpenResponse
{
    /// <summary>Where it stands; never <see cref="ResponseStage.Closed"/>.</summary>
    public required ResponseStage Stage { get; init; }

    /// <summary>The one person who is accountable now.</summary>
    public required Assignment Accountable { get; init; }

    /// <summary>The last instant at which what is due can still be done; just after it, it is missed.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>How <see cref="Deadline"/> came about where the policy's time counts; null where it is wall time.</summary>
    public DueClock? Clock { get; init; }

    /// <summary>When it opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The time of the signal that made the lead hot.</summary>
    public required DateTimeOffset TriggeredAt { get; init; }

    /// <summary>Why it opened.</summary>
    public ResponseCause Cause { get; init; }

    /// <summary>The last instant for a first answer by a person; counted from opening, never restarted. A pause moves it, and so does cooling.</summary>
    public required DateTimeOffset RespondBy { get; init; }

    /// <summary>How <see cref="RespondBy"/> came about.</summary>
    public required DueClock RespondClock { get; init; }

    /// <summary>When a person first tried to reach the lead; null for not yet.</summary>
    public DateTimeOffset? FirstAttemptAt { get; init; }

    /// <summary>When what stops the response clock happened (<see cref="ResponsePolicy.AnsweredBy"/>); null for not yet.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When automation first answered; null for not yet.</summary>
    public DateTimeOffset? CoverAnsweredAt { get; init; }

    /// <summary>The response clock ran out before an answer.</summary>
    public bool IsMissed { get; init; }

    /// <summary>A rep and the lead have talked.</summary>
    public bool HasTalked { get; init; }

    /// <summary>Attempts made by people.</summary>
    public int Attempts { get; init; }

    /// <summary>What was due is overdue, and the grace runs.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>The pool that the rep was taken from, or the policy's.</summary>
    public required string Pool { get; init; }

    /// <summary>To whom the router should go first: who had the lead when it asked to be called again.</summary>
    public RepId? PreferredRep { get; init; }

    /// <summary>The rep who holds a slot for this lead: offeree or owner; null where nobody does.</summary>
    public RepId? SlotHolder { get; init; }

    /// <summary>The fencing number under which the offer that runs was made; 0 for none. Duty may have changed since, or leads have been merged.</summary>
    public long OfferFence { get; init; }

    /// <summary>The offer that runs was made by a manager, and expires to duty.</summary>
    public bool IsAssigned { get; init; }

    /// <summary>Rounds of the ladder begun before this one: an escalation begins a new one, and so does a conversation.</summary>
    public int Round { get; init; }

    /// <summary>Owners sought in this round: offers made.</summary>
    public int OffersInRound { get; init; }

    /// <summary>Offers that are over.</summary>
    public PastOffers PastOffers { get; init => field = value ?? PastOffers.None; } = PastOffers.None;

    /// <summary>How often automation was asked to cover.</summary>
    public int Covers { get; init; }

    /// <summary>The fencing number of the newest cover, while no person has taken the lead since; 0 for none.</summary>
    public long CoverFence { get; init; }

    /// <summary>When the newest cover was asked for.</summary>
    public DateTimeOffset? CoverSince { get; init; }

    /// <summary>The automation has said that it takes the lead.</summary>
    public bool IsCoverTaken { get; init; }

    /// <summary>The keys of the reports that automation has made.</summary>
    public ReportKeys CoverKeys { get; init => field = value ?? ReportKeys.None; } = ReportKeys.None;

    /// <summary>The appointment, while there is one.</summary>
    public DateTimeOffset? Meeting { get; init; }

    /// <summary>Repetitions of the escalation so far.</summary>
    public int Step { get; init; }

    /// <summary>The lead is no longer hot, and the same person owes an answer by then; null while it is hot.</summary>
    public DateTimeOffset? CooledUntil { get; init; }

    /// <summary>How <see cref="CooledUntil"/> came about.</summary>
    public DueClock? CooledClock { get; init; }

    /// <summary>The pause, while there is one.</summary>
    public ResponsePause? Pause { get; init; }

    /// <summary>The owner: who is accountable by having taken the lead; null while nobody has.</summary>
    public RepId? Owner => Stage is ResponseStage.Accepted or ResponseStage.Pursuing or ResponseStage.Engaged or ResponseStage.Booked
        ? Accountable.Rep
        : (RepId?)null;

    /// <summary>Whether it is duty that is accountable, and not a rep to whom the lead was offered or who owns it.</summary>
    public bool IsWithDuty => Owner is null && !(Stage == ResponseStage.Offered && !HasTalked);

    /// <summary>Whether the router is to look for a rep: raised, and at each repetition of an escalation.</summary>
    public bool NeedsRouting => Stage is ResponseStage.Raised or ResponseStage.Escalated && Pause is null;

    /// <summary>Whether somebody has to be told at once; not while the lead has cooled.</summary>
    public bool IsUrgent => CooledUntil is null && Pause is null;

    /// <summary>The reps not to ask again in this round.</summary>
    [JsonIgnore]
    public IEnumerable<RepId> AlreadyOffered => PastOffers.Where(o => o.Round == Round).Select(o => o.Rep).Distinct();

    /// <summary>In one line, invariant: <c>Accepted, ada since 2026-03-02T09:00:00.000000Z under fence 4, due 2026-03-02T09:10:00.000000Z</c>.</summary>
    public override string ToString() => $"{Stage}, {Accountable}, due {(UtcInstant)Deadline}";

    /// <summary>Whether a rep says the number of the offer to them that runs: its own, or that of who is accountable.</summary>
    internal bool IsOffered(RepId? rep, long? fence) =>
        Stage == ResponseStage.Offered && SlotHolder == rep && (fence == OfferFence || fence == Accountable.Fence);

    /// <summary>An appointment that is still ahead at an instant.</summary>
    internal bool HasMeetingAfter(DateTimeOffset at) => Meeting > at;

    /// <summary>The stage of a response that a rep takes at an instant.</summary>
    internal ResponseStage StageWhenTaken(DateTimeOffset at) => HasTalked ? ResponseStage.Engaged
        : HasMeetingAfter(at) ? ResponseStage.Booked
        : ResponseStage.Accepted;

    /// <summary>When the clock for a first answer runs out next; null where it stopped or has run out.</summary>
    internal DateTimeOffset? AnswerDeadline => IsAwaitingAnswer && Pause is null ? RespondBy : null;

    /// <summary>What is owed to a lead that cooled; null while it is hot.</summary>
    internal Due? CooledDue => CooledUntil is { } until ? new Due(until, CooledClock) : null;

    /// <summary>No person has answered, and the clock has not run out.</summary>
    internal bool IsAwaitingAnswer => AnsweredAt is null && !IsMissed;
}
