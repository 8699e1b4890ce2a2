using LeadTemperature.Calendars;

namespace LeadTemperature.Responding;

/// <summary>What a hot lead is owed: how fast, by how many, and who has duty. Judged as a whole by <see cref="ResponseMachine"/>.</summary>
/// <remarks>
/// Two clocks: each offer is to be accepted within <see cref="AcceptWithin"/> of wall time, and the lead is to be answered within
/// <see cref="RespondWithin"/> of its opening, which never restarts. Everything marked "policy time" counts in <see cref="Hours"/>.
/// Offers · accept-within may not exceed respond-within, so that the ladder is through before the lead is missed. Immutable.
/// </remarks>
public sealed record ResponsePolicy
{
    /// <summary>Who is accountable when no owner is.</summary>
    public required DutyChain Duty { get; init; }

    /// <summary>The pool under whose name figures count a response that no rep was found for: a kebab-case name; <c>default</c> unless said.</summary>
    public string Pool { get; init; } = "default";

    /// <summary>The hours in which policy time runs; null, as unless said, for around the clock.</summary>
    public BusinessCalendar? Hours { get; init; }

    /// <summary>How long routing may take before cover or escalation: above 0, at most 5 minutes; 5 seconds unless said. Wall time.</summary>
    public TimeSpan RouteWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a rep may take to accept: above 0, at most a day; 60 seconds unless said. Wall time.</summary>
    public TimeSpan AcceptWithin { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How soon a person is to answer after opening: above 0, at most 7 days; 5 minutes unless said. Policy time.</summary>
    /// <remarks>Published studies put the odds of reaching a lead after 30 minutes at a hundredth of those after 5.</remarks>
    public TimeSpan RespondWithin { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an owner who is late keeps the lead: above 0, at most 7 days; 5 minutes unless said. Policy time.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>To how many reps one after another the lead is offered before cover or escalation: 1 to 20; 3 unless said (two further reps).</summary>
    public int Offers { get; init; } = 3;

    /// <summary>What stops the response clock; an attempt unless said.</summary>
    public FirstAnswer AnsweredBy { get; init; } = FirstAnswer.Attempt;

    /// <summary>After how many attempts without a conversation a lead counts as unreachable: 1 to 50; 6 unless said.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>How long after the first attempt the next one is due: above 0, at most 30 days; 30 minutes unless said. Policy time.</summary>
    /// <remarks>Each further wait is twice the one before, up to <see cref="LongestBetweenAttempts"/>.</remarks>
    public TimeSpan BetweenAttempts { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The longest wait between attempts: <see cref="BetweenAttempts"/> to 60 days; 2 days unless said. Policy time.</summary>
    public TimeSpan LongestBetweenAttempts { get; init; } = TimeSpan.FromDays(2);

    /// <summary>How soon an engaged lead is owed the next step: above 0, at most 60 days; 2 days unless said. Policy time.</summary>
    public TimeSpan NextStepWithin { get; init; } = TimeSpan.FromDays(2);

    /// <summary>When duty is told again for the first time: above 0, at most a day; 15 minutes unless said. Each time doubles. Policy time.</summary>
    public TimeSpan RepeatEscalation { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest time between repetitions: <see cref="RepeatEscalation"/> to 7 days; 4 hours unless said. Policy time.</summary>
    public TimeSpan LongestRepeat { get; init; } = TimeSpan.FromHours(4);

    /// <summary>How long after its start an appointment is to be reported held or not: above 0, at most 7 days; 15 minutes unless said. Wall time.</summary>
    public TimeSpan AfterMeeting { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How soon a lead that cooled is owed its answer: above 0, at most 7 days; 8 hours unless said. Policy time, and so the next business day.</summary>
    public TimeSpan AnswerCooledWithin { get; init; } = TimeSpan.FromHours(8);

    /// <summary>The longest pause: above 0, at most 24 hours, which it is unless said. Wall time.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Automation that covers; null, as unless said, for none.</summary>
    public CoverLimits? Cover { get; init; }
}
