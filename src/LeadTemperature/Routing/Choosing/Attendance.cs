using LeadTemperature.Calendars;
using LeadTemperature.Routing.Eligibility;
using LeadTemperature.Routing.Rotating;

namespace LeadTemperature.Routing.Choosing;

/// <summary>Compares who is available in a pool with who was at its last decision.</summary>
internal static class Attendance
{
    /// <summary>The longest time that a handicap lasts; for calendars that never close.</summary>
    private static readonly TimeSpan LongestHandicap = TimeSpan.FromHours(24);

    /// <summary>What has changed; null where nothing has.</summary>
    public static AttendanceChanged? Change(
        RepRoster roster, string pool, RoutingRequest request, PoolRotation rotation, in EligibilityReview review)
    {
        List<Entry>? entering = null;
        List<RepId>? absent = null;
        int known = 0;
        int? leastLoad = null;
        StandingWalk walk = new(rotation.Sorted);
        foreach (int member in roster.MembersOf(pool))
        {
            SalesRep rep = roster[member];
            Verdict verdict = review.Of(member);
            RepStanding? standing = walk.Find(rep.Id);
            known += standing is not null && rep.IsActive ? 1 : 0;
            if (verdict.IsAvailable && standing is { IsPresent: true } present)
            {
                int load = verdict.Load + present.HandicapAt(request.At);
                leastLoad = Math.Min(leastLoad ?? load, load);
            }
            else if (verdict.IsAvailable)
            {
                (entering ??= []).Add(new Entry(rep, verdict.Load, standing?.Turn ?? long.MaxValue));
            }
            else if (standing is { IsPresent: true } && rep.IsActive)
            {
                (absent ??= []).Add(rep.Id);
            }
        }

        bool someLeft = known < rotation.Sorted.Length;
        if (entering is null && absent is null && !someLeft)
        {
            return null;
        }

        List<RepId> left = someLeft ? Leavers(roster, pool, rotation) : [];
        return new AttendanceChanged(
            pool, Entrances(entering ?? [], leastLoad ?? 0, request.At), absent ?? [], left, HasLegacy(rotation, left) ? Heirs(roster, rotation, left) : []);
    }

    /// <summary>Returners by their former turns, newcomers behind them by id.</summary>
    private static RepEntrance[] Entrances(List<Entry> entering, int leastLoad, UtcInstant at) =>
        [.. entering.OrderBy(e => e.FormerTurn).Select(e => EntranceOf(e, leastLoad - e.Load, at))];

    private static RepEntrance EntranceOf(Entry entry, int handicap, UtcInstant at)
    {
        if (handicap <= 0)
        {
            return new RepEntrance(entry.Rep.Id);
        }

        BusinessCalendar calendar = entry.Rep.Calendar;
        TimeSpan lasts = calendar.IsOpenFor(at, LongestHandicap) ? LongestHandicap : calendar.OpenFor(at);
        return new RepEntrance(entry.Rep.Id, handicap, UtcInstant.FromDateTimeOffset(at.ToDateTimeOffset() + lasts));
    }

    private static List<RepId> Leavers(RepRoster roster, string pool, PoolRotation rotation)
    {
        List<RepId> left = [];
        foreach (ref readonly RepStanding standing in rotation.Sorted)
        {
            if (roster.Find(standing.Rep) is not { IsActive: true } rep || !rep.Pools.Contains(pool))
            {
                left.Add(standing.Rep);
            }
        }

        return left;
    }

    private static bool HasLegacy(PoolRotation rotation, List<RepId> left) => left.Sum(rep => rotation.Of(rep)!.Value.Credit) != 0;

    private static RepWeight[] Heirs(RepRoster roster, PoolRotation rotation, List<RepId> left) =>
        [.. rotation.Standings.Select(s => s.Rep).Except(left).Select(rep => new RepWeight(rep, roster.Find(rep)!.Weight))];

    private readonly record struct Entry(SalesRep Rep, int Load, long FormerTurn);
}
