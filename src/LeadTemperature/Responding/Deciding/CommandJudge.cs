using LeadTemperature.Responding.Judging;
using Kind = LeadTemperature.Responding.ResponseCommandKind;

namespace LeadTemperature.Responding.Deciding;

/// <summary>What is wrong with a command itself, whatever the response: all of it.</summary>
internal static class CommandJudge
{
    public static IReadOnlyList<Fault> Judge(Deliberation matter, ResponseCommand command)
    {
        List<Fault> faults = [];
        if (command.Rep is { IsValid: false } rep)
        {
            faults.Add(ResponseFaults.NoId("rep", rep.ToString()));
        }

        if (command.When is { IsUtc: false } when)
        {
            faults.Add(ResponseFaults.NotUtc(PathOfWhen(command.Kind), when));
        }

        if (NeedsReason(command.Kind) && ResponseFaults.Reason(command.Reason) is { } reason)
        {
            faults.Add(reason);
        }

        if (command.Kind is Kind.CoverAnswered or Kind.CoverBooked or Kind.CoverHandedOff or Kind.CoverFailed && ResponseFaults.Key(command.Key) is { } key)
        {
            faults.Add(key);
        }

        if (faults.Count == 0)
        {
            Times(matter, command, faults);
        }

        if (command.Kind == Kind.Observe)
        {
            Heat(command.Heat, faults);
        }

        if (command.Kind == Kind.Route)
        {
            Routed(command.Routed, faults);
        }

        return faults;
    }

    private static void Times(Deliberation matter, ResponseCommand command, List<Fault> faults)
    {
        TimeSpan? most = command.Kind switch
        {
            Kind.Pause => matter.Policy.LongestPause,
            Kind.CoverBooked => (matter.Policy.Cover ?? new CoverLimits()).FurthestMeeting,
            Kind.NotReady when command.When is not null => TimeSpan.FromDays(731),
            _ => null,
        };
        if (most is { } span && command.When is { } when)
        {
            DateTimeOffset latest = Clocks.Wall(matter.Now, span).At;
            if (when <= matter.Now || when > latest)
            {
                faults.Add(new Fault(
                    PathOfWhen(command.Kind), "out-of-range", $"{when}", "is out of range", $"after {(UtcInstant)matter.Now}, at most {(UtcInstant)latest}",
                    when > latest ? $"{(UtcInstant)latest}" : null));
            }
        }
    }

    private static void Heat(LeadHeat heat, List<Fault> faults)
    {
        if (heat.Temperature is < Temperature.Cold or > Temperature.Hot)
        {
            faults.Add(new Fault("heat.temperature", "unknown-temperature", $"{(int)heat.Temperature}", "is not a temperature", "Cold, Warm or Hot"));
        }

        if (!Enum.IsDefined(heat.Cause))
        {
            faults.Add(new Fault("heat.cause", "unknown-cause", $"{(int)heat.Cause}", "is not a cause", string.Join(", ", Enum.GetNames<ResponseCause>())));
        }

        if (heat.NewestEvidence is { IsUtc: false } evidence)
        {
            faults.Add(ResponseFaults.NotUtc("heat.newestEvidence", evidence));
        }

        if (heat.TriggeredAt is { IsUtc: false } triggered)
        {
            faults.Add(ResponseFaults.NotUtc("heat.triggeredAt", triggered));
        }
    }

    private static void Refused(RefusedReps? refused, List<Fault> faults)
    {
        for (int i = 0; i < refused?.Count; i++)
        {
            (RepId rep, string reason) = refused[i];
            if (!rep.IsValid)
            {
                faults.Add(ResponseFaults.NoId($"result.refused[{i}].rep", rep.ToString()));
            }

            Code($"result.refused[{i}].reason", reason, faults);
        }
    }

    private static void Routed(RouteResult? routed, List<Fault> faults)
    {
        if (routed is null)
        {
            faults.Add(new Fault("result", "required", "null", "is no result"));
        }
        else if (routed.Rep is { } rep)
        {
            if (!rep.IsValid)
            {
                faults.Add(ResponseFaults.NoId("result.rep", rep.ToString()));
            }

            Code("result.pool", routed.Pool, faults);
            Code("result.way", routed.Way, faults);
        }

        Refused(routed?.Refused, faults);
    }

    private static void Code(string path, string code, List<Fault> faults)
    {
        if (ResponseFaults.Reason(code) is { } fault)
        {
            faults.Add(fault with { Path = path });
        }
    }

    private static bool NeedsReason(Kind kind) => kind is Kind.Decline or Kind.Release or Kind.Disqualify or Kind.Invalid or Kind.Convert or Kind.Park
        or Kind.CoverDeclined or Kind.CoverHandedOff or Kind.CoverFailed or Kind.MeetingCancelled or Kind.Pause;

    private static string PathOfWhen(Kind kind) => kind switch
    {
        Kind.NotReady => "againAt",
        Kind.Pause or Kind.CoverTaken => "until",
        Kind.CoverBooked => "meeting",
        _ => "happenedAt",
    };
}
