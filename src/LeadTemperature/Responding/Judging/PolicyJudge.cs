using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Responding.Judging;

/// <summary>Judges a policy as a whole.</summary>
internal static class PolicyJudge
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>All that is wrong with a policy.</summary>
    public static IReadOnlyList<Fault> Judge(ResponsePolicy policy)
    {
        List<Fault> faults = [];
        Duty(faults, policy.Duty);
        if (KindName.Judge(policy.Pool ?? "") is { } fault)
        {
            faults.Add(fault with { Path = "Pool", Code = "name" });
        }

        Duration(faults, "RouteWithin", policy.RouteWithin, TimeSpan.FromMinutes(5));
        Duration(faults, "AcceptWithin", policy.AcceptWithin, Day);
        Duration(faults, "RespondWithin", policy.RespondWithin, 7 * Day);
        Duration(faults, "Grace", policy.Grace, 7 * Day);
        Count(faults, "Offers", policy.Offers, 20);
        Choice(faults, policy.AnsweredBy);
        Count(faults, "Attempts", policy.Attempts, 50);
        Duration(faults, "BetweenAttempts", policy.BetweenAttempts, 30 * Day);
        Duration(faults, "LongestBetweenAttempts", policy.LongestBetweenAttempts, 60 * Day, policy.BetweenAttempts);
        Duration(faults, "NextStepWithin", policy.NextStepWithin, 60 * Day);
        Duration(faults, "RepeatEscalation", policy.RepeatEscalation, Day);
        Duration(faults, "LongestRepeat", policy.LongestRepeat, 7 * Day, policy.RepeatEscalation);
        Duration(faults, "AfterMeeting", policy.AfterMeeting, 7 * Day);
        Duration(faults, "AnswerCooledWithin", policy.AnswerCooledWithin, 7 * Day);
        Duration(faults, "LongestPause", policy.LongestPause, Day);
        Cover(faults, policy.Cover);
        Ladder(faults, policy);
        return faults;
    }

    private static void Duty(List<Fault> faults, DutyChain? duty)
    {
        if (duty is null)
        {
            faults.Add(new Fault("Duty", "required", "null", "says nobody", "a chain whose backstop is always accountable in the end"));
            return;
        }

        foreach ((string name, RepId? rep) in new[] { ("Manager", duty.Manager), ("Deputy", duty.Deputy), ("Backstop", duty.Backstop) })
        {
            if (rep is { IsValid: false } none)
            {
                faults.Add(ResponseFaults.NoId($"Duty.{name}", none.ToString()));
            }
        }
    }

    private static void Cover(List<Fault> faults, CoverLimits? cover)
    {
        if (cover is not null)
        {
            Duration(faults, "Cover.AnswerWithin", cover.AnswerWithin, TimeSpan.FromMinutes(5));
            Duration(faults, "Cover.Longest", cover.Longest, TimeSpan.FromMinutes(15));
            Count(faults, "Cover.Times", cover.Times, 10);
            Duration(faults, "Cover.FurthestMeeting", cover.FurthestMeeting, 60 * Day);
        }
    }

    private static void Ladder(List<Fault> faults, ResponsePolicy policy)
    {
        bool isJudged = policy.Offers is >= 1 and <= 20 && policy.AcceptWithin > TimeSpan.Zero && policy.AcceptWithin <= Day
            && policy.RespondWithin > TimeSpan.Zero && policy.RespondWithin <= 7 * Day;
        if (isJudged && Micros.Floor(policy.AcceptWithin) * policy.Offers > Micros.Floor(policy.RespondWithin))
        {
            TimeSpan most = policy.RespondWithin / policy.Offers;
            faults.Add(new Fault(
                "AcceptWithin", "ladder", DurationText.Of(policy.AcceptWithin),
                FormattableString.Invariant($"times {policy.Offers} offers is more than RespondWithin ({DurationText.Of(policy.RespondWithin)})"),
                "AcceptWithin · Offers at most RespondWithin",
                DurationText.Of(most > TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(Math.Floor(most.TotalSeconds)) : most)));
        }
    }

    private static void Choice(List<Fault> faults, FirstAnswer answer)
    {
        if (answer is not (FirstAnswer.Attempt or FirstAnswer.Conversation))
        {
            faults.Add(new Fault("AnsweredBy", "out-of-range", $"{(int)answer}", "is no first answer", "Attempt or Conversation"));
        }
    }

    private static void Count(List<Fault> faults, string path, int value, int greatest)
    {
        if (value < 1 || value > greatest)
        {
            faults.Add(new Fault(path, "out-of-range", $"{value}", "is out of range", $"1 to {greatest}", value < 1 ? "1" : $"{greatest}"));
        }
    }

    private static void Duration(List<Fault> faults, string path, TimeSpan value, TimeSpan greatest, TimeSpan? least = null)
    {
        TimeSpan from = least is { } said && said > TimeSpan.FromMicroseconds(1) && said <= greatest ? said : TimeSpan.FromMicroseconds(1);
        if (value < from || value > greatest)
        {
            faults.Add(new Fault(
                path, "out-of-range", DurationText.Of(value), "is out of range", $"{DurationText.Of(from)} to {DurationText.Of(greatest)}",
                DurationText.Of(value < from ? from : greatest)));
        }
    }
}
