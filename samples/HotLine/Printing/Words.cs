using LeadTemperature;
using LeadTemperature.Responding;
using LeadTemperature.Tracking;
using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace HotLine.Printing;

/// <summary>What happened, in plain words.</summary>
public static class Words
{
    /// <summary>A change of temperature.</summary>
    public static string Of(Temperature before, Temperature now, double score) => FormattableString.Invariant(
        $"{(now > before ? "heats" : "cools")} from {Name(before)} to {Name(now)}, score {score:0}");

    /// <summary>A message to a person.</summary>
    public static string Of(LeadNotification notification) => notification.Message.Kind switch
    {
        LeadMessageKind.Offer => $"take it, because of {Reasons(notification.Brief)}",
        LeadMessageKind.NoLongerYours => "it is no longer yours",
        LeadMessageKind.Duty => "it is with you, find somebody",
        LeadMessageKind.Overdue => "you are late",
        _ => "two records are one person",
    };

    /// <summary>An event; null for one that says nothing new.</summary>
    public static string? Of(ResponseEvent happened) => happened.Kind switch
    {
        Kind.Opened => $"is to be answered by {Clock(happened.RespondBy)}; {happened.Duty} is accountable until somebody is found",
        Kind.Offered => $"is offered to {happened.Rep} until {Clock(happened.Deadline)}",
        Kind.Accepted => $"is accepted by {happened.Rep}, who owns it now",
        Kind.Claimed => $"is taken by {happened.Rep}, who owns it now",
        Kind.OfferEnded => $"offer to {happened.Rep} is over: {happened.Way}{Because(happened.Reason)}",
        Kind.OwnerLost => $"is no longer owned by {happened.Rep}: {happened.Way}",
        Kind.Unrouted => $"finds no rep: {happened.Way}",
        Kind.CoverRequested => "automation is asked to cover",
        Kind.CoverTaken => $"automation covers until {Clock(happened.Deadline)}",
        Kind.CoverAnswered => "automation gives a first answer",
        Kind.CoverEnded => $"automation is done: {happened.Way}{Because(happened.Reason)}",
        Kind.Booked => $"has an appointment with {happened.Rep}, {Clock(happened.Meeting)}",
        Kind.Attempted => $"{happened.Rep} tries to reach it",
        Kind.Talked => $"{happened.Rep} talks with it{(happened.IsAnswer == true ? ": answered" : "")}",
        Kind.Missed => "is missed: no person has answered in time",
        Kind.Escalated => $"escalates, duty has to find somebody: {happened.Way}",
        Kind.EscalationRepeated => $"still has nobody; duty is told again, {happened.Step}",
        Kind.DutyChanged => $"is with {happened.Duty} now, who has duty",
        Kind.Cooled => $"cooled{(happened.IsUnanswered == true ? " unanswered" : "")}; an answer is owed by {Clock(happened.Until)}",
        Kind.Reheated => "heats again before its answer",
        Kind.Closed => $"is closed: {happened.Outcome}",
        Kind.FactNoted => $"{happened.Rep} talks with it all the same, although nobody owes it an answer any more",
        Kind.NextStepOverdue or Kind.AttemptOverdue => $"{happened.Rep} owes it the next step",
        Kind.HotSeenLate => "was hot before anybody saw its signals, and no longer is",
        Kind.Parked or Kind.DueMoved => null,
        _ => $"{happened.Kind}",
    };

    private static string Reasons(ResponseBrief brief) => string.Join(
        ", ", brief.Reasons.Select(reason => FormattableString.Invariant($"{reason.Rule} {reason.Points:0}")));

    private static string Because(string? reason) => reason is null ? "" : $", {reason}";

    private static string Clock(DateTimeOffset? at) => at is { } known ? Screen.Time(known) : "never";

    private static string Name(Temperature temperature) => temperature switch
    {
        Temperature.Hot => "hot",
        Temperature.Warm => "warm",
        _ => "cold",
    };
}
