using LeadTemperature.Responding;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>The keys of a response policy. Its ranges are judged by the core; they stand here to be read.</summary>
internal static class PolicySettings
{
    private const string Above0 = "1us";

    public static SettingTable<DutyChain> Duty { get; } = new(
        "duty",
        Rep("Manager", (duty, rep) => duty with { Manager = rep }, "The pool's manager, who has duty first. Nobody unless said."),
        Rep("Deputy", (duty, rep) => duty with { Deputy = rep }, "Who stands in. Nobody unless said."),
        Rep("Backstop", (duty, rep) => duty with { Backstop = rep }, "Who always has duty in the end, asked of nobody whether they are there.", isRequired: true));

    public static SettingTable<CoverLimits> Cover { get; } = new(
        "cover",
        Limit("AnswerWithin", "5m", c => c.AnswerWithin, (c, v) => c with { AnswerWithin = v }, "How long the automation may take to say whether it takes the lead. Wall time."),
        Limit("Longest", "15m", c => c.Longest, (c, v) => c with { Longest = v }, "How long it may have the lead at most. Wall time."),
        new CountSetting<CoverLimits>("Times", 10, c => c.Times, (c, v) => c with { Times = v }, () => new(), "How often a response may be covered."),
        Limit("FurthestMeeting", "60d", c => c.FurthestMeeting, (c, v) => c with { FurthestMeeting = v }, "How far ahead an appointment may be. Wall time."));

    public static SettingTable<ResponsePolicy> All { get; } = new(
        "policy",
        new ObjectSetting<ResponsePolicy, DutyChain>(
            "Duty", Duty, () => new DutyChain { Backstop = default }, (policy, duty, _, _) => policy with { Duty = duty }, "Who is accountable when no owner is.")
        {
            IsRequired = true,
        },
        new TextSetting<ResponsePolicy>(
            TextSettingForm.Name, "Pool", (policy, text, _, _) => policy with { Pool = text }, Usual().Pool,
            "The pool under whose name figures count a response that no rep was found for."),
        new ObjectSetting<ResponsePolicy, HoursDraft>(
            "Hours", HoursSettings.All, () => new HoursDraft(), (policy, hours, path, faults) => policy with { Hours = hours.ToCalendar(path, faults) },
            "The hours in which policy time runs. Around the clock unless said."),
        Time("RouteWithin", "5m", p => p.RouteWithin, (p, v) => p with { RouteWithin = v }, "How long routing may take before cover or escalation. Wall time."),
        Time("AcceptWithin", "1d", p => p.AcceptWithin, (p, v) => p with { AcceptWithin = v }, "How long a rep may take to accept; times Offers at most RespondWithin. Wall time."),
        Time("RespondWithin", "7d", p => p.RespondWithin, (p, v) => p with { RespondWithin = v }, "How soon a person is to answer after opening. Policy time."),
        Time("Grace", "7d", p => p.Grace, (p, v) => p with { Grace = v }, "How long an owner who is late keeps the lead. Policy time."),
        Number("Offers", 20, p => p.Offers, (p, v) => p with { Offers = v }, "To how many reps one after another the lead is offered before cover or escalation."),
        new ChoiceSetting<ResponsePolicy>(
            "AnsweredBy", nameof(FirstAnswer.Attempt), [nameof(FirstAnswer.Attempt), nameof(FirstAnswer.Conversation)],
            (p, text) => p with { AnsweredBy = text == nameof(FirstAnswer.Attempt) ? FirstAnswer.Attempt : FirstAnswer.Conversation },
            "What stops the response clock."),
        Number("Attempts", 50, p => p.Attempts, (p, v) => p with { Attempts = v }, "After how many attempts without a conversation a lead counts as unreachable."),
        Time("BetweenAttempts", "30d", p => p.BetweenAttempts, (p, v) => p with { BetweenAttempts = v }, "How long after the first attempt the next one is due; each further wait is twice the one before. Policy time."),
        Time("LongestBetweenAttempts", "60d", p => p.LongestBetweenAttempts, (p, v) => p with { LongestBetweenAttempts = v }, "The longest wait between attempts. Policy time.", "BetweenAttempts"),
        Time("NextStepWithin", "60d", p => p.NextStepWithin, (p, v) => p with { NextStepWithin = v }, "How soon an engaged lead is owed the next step. Policy time."),
        Time("RepeatEscalation", "1d", p => p.RepeatEscalation, (p, v) => p with { RepeatEscalation = v }, "When duty is told again for the first time; each time doubles. Policy time."),
        Time("LongestRepeat", "7d", p => p.LongestRepeat, (p, v) => p with { LongestRepeat = v }, "The longest time between repetitions. Policy time.", "RepeatEscalation"),
        Time("AfterMeeting", "7d", p => p.AfterMeeting, (p, v) => p with { AfterMeeting = v }, "How long after its start an appointment is to be reported held or not. Wall time."),
        Time("AnswerCooledWithin", "7d", p => p.AnswerCooledWithin, (p, v) => p with { AnswerCooledWithin = v }, "How soon a lead that cooled is owed its answer. Policy time."),
        Time("LongestPause", "1d", p => p.LongestPause, (p, v) => p with { LongestPause = v }, "The longest pause. Wall time."),
        new ObjectSetting<ResponsePolicy, CoverLimits>(
            "Cover", Cover, () => new CoverLimits(), (policy, cover, _, _) => policy with { Cover = cover },
            "Automation that covers. None unless said; to allow it, say one of its keys at least.")
        {
            IsNeverEmpty = true,
        });

    /// <summary>A policy of which nothing was said.</summary>
    public static ResponsePolicy Usual() => new() { Duty = new DutyChain { Backstop = default } };

    /// <summary>Judges a policy by the core's own judge; what depends on a key that has a fault is not judged.</summary>
    public static void Judge(ResponsePolicy policy, string path, FaultsSoFar faults)
    {
        try
        {
            _ = new ResponseMachine(policy);
        }
        catch (ResponsePolicyException refused)
        {
            foreach (Fault fault in refused.Faults.Select(f => f with { Path = SettingFaults.Path(path, f.Path) }))
            {
                string[] dependsOn = fault.Code == "ladder"
                    ? ["Offers", "RespondWithin"]
                    : [.. All.Rows.Where(r => SettingFaults.Path(path, r.Name) == fault.Path).SelectMany(r => r.DependsOn)];
                if (!faults.Touch(fault.Path) && !dependsOn.Any(d => faults.Touch(SettingFaults.Path(path, d))))
                {
                    faults.All.Add(fault);
                }
            }
        }
    }

    private static DurationSetting<ResponsePolicy> Time(
        string name, string most, Func<ResponsePolicy, TimeSpan> get, Func<ResponsePolicy, TimeSpan, ResponsePolicy> set, string meaning, string? least = null) =>
        new(name, least ?? Above0, most, get, set, Usual, meaning) { DependsOn = least is null ? [] : [least] };

    private static CountSetting<ResponsePolicy> Number(
        string name, int most, Func<ResponsePolicy, int> get, Func<ResponsePolicy, int, ResponsePolicy> set, string meaning) =>
        new(name, most, get, set, Usual, meaning);

    private static DurationSetting<CoverLimits> Limit(
        string name, string most, Func<CoverLimits, TimeSpan> get, Func<CoverLimits, TimeSpan, CoverLimits> set, string meaning) =>
        new(name, Above0, most, get, set, () => new(), meaning);

    private static TextSetting<DutyChain> Rep(string name, Func<DutyChain, RepId, DutyChain> set, string meaning, bool isRequired = false) =>
        new(TextSettingForm.Id, name, (duty, text, _, _) => set(duty, RepId.FromString(text)), null, meaning) { IsRequired = isRequired };
}
