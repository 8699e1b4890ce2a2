using LeadTemperature.Routing;

namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>Routing as one would write it over a list of reps: the same predicates in the same order, the same reasons and shifts, longest waiting.</summary>
internal static class LinqRouter
{
    public static LinqDecision Route(IReadOnlyList<LinqRep> team, RoutingRequest request, DateTimeOffset at, Dictionary<int, int> loads, bool withWords)
    {
        List<(LinqRep Rep, string? Code)> judged = [.. team.Select(rep => (rep, CodeOf(rep, request, at, loads)))];
        List<LinqRep> eligible = [.. judged.Where(j => j.Code is null).Select(j => j.Rep)];
        return new LinqDecision(
            eligible.MinBy(rep => rep.Turn),
            eligible,
            [.. judged.Where(j => j.Code is not null).Select(j => (j.Rep, j.Code!, withWords ? WordsOf(j.Rep, j.Code!, request, loads) : ""))]);
    }

    private static string? CodeOf(LinqRep rep, RoutingRequest request, DateTimeOffset at, Dictionary<int, int> loads)
    {
        if (!rep.IsActive)
        {
            return "inactive";
        }

        if (request.AlreadyOffered.Contains(rep.Id))
        {
            return "already-offered";
        }

        if (request.Territory is { } place && rep.Territories.Count > 0 && !rep.Territories.Contains(place))
        {
            return "other-territory";
        }

        if (!request.RequiredSkills.All(rep.Skills.Contains))
        {
            return "lacks-skill";
        }

        if (rep.OutOfOffice.Any(o => o.From <= at && at < o.To))
        {
            return "unavailable";
        }

        DateTimeOffset local = TimeZoneInfo.ConvertTime(at, rep.Zone);
        bool isWeekday = local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        TimeOnly now = TimeOnly.FromTimeSpan(local.TimeOfDay);
        LinqShift? shift = isWeekday ? rep.Shifts.FirstOrDefault(s => s.Start <= now && now < s.End) : null;
        return shift is null ? "unavailable"
            : shift.End - now < request.AcceptWithin ? "shift-ends"
            : loads.GetValueOrDefault(rep.Id) >= rep.Capacity ? "at-capacity"
            : null;
    }

    private static string WordsOf(LinqRep rep, string code, RoutingRequest request, Dictionary<int, int> loads) => code switch
    {
        "inactive" => "is not active",
        "already-offered" => "was offered this lead already",
        "other-territory" => $"works in {string.Join(", ", rep.Territories)} and not in {request.Territory}",
        "lacks-skill" => $"lacks the skill {request.RequiredSkills.First(s => !rep.Skills.Contains(s))}",
        "unavailable" => "is away",
        "shift-ends" => $"goes off shift before {request.AcceptWithin.TotalSeconds} s are over",
        _ => $"holds {loads.GetValueOrDefault(rep.Id)} of {rep.Capacity} open responses",
    };
}
