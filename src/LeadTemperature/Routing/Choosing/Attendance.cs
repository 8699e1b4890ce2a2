using System.Runtime.CompilerServices;
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
        StandingWalk walk = new(rotation.Sorted);
        foreach (int member in roster.MembersOf(pool))
        {
            SalesRep rep = roster[member];
            ref readonly Verdict verdict = ref review.Of(member);
            ref readonly RepStanding standing = ref walk.Find(rep.Id);
            bool isKnown = !Unsafe.IsNullRef(in standing);
            bool wasPresent = isKnown && standing.IsPresent;
            known += isKnown && rep.IsActive ? 1 : 0;
            if (verdict.IsAvailable && !wasPresent)
            {
                (entering ??= []).Add(new Entry(rep, review.LoadOf(member), isKnown ? standing.Turn : long.MaxValue));
            }
            else if (verdict.IsAway && wasPresent && rep.IsActive)
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
        RepEntrance[] entrances = entering is null ? [] : Entrances(entering, LeastLoad(roster, pool, request, rotation, review), request.At);
        return new AttendanceChanged(
            pool, entrances, absent ?? [], left, HasLegacy(rotation, left) ? Heirs(roster, rotation, left) : []);
    }

    /// <summary>The least load among those who were there before and still are, handicaps included; 0 where nobody was.</summary>
    private static int LeastLoad(RepRoster roster, string pool, RoutingRequest request, PoolRotation rotation, in EligibilityReview review)
    {
        int? least = null;
        foreach (int member in roster.MembersOf(pool))
        {
            if (review.Of(member).IsAvailable && rotation.Of(roster[member].Id) is { IsPresent: true } present)
            {
                int load = review.LoadOf(member) + present.HandicapAt(request.At);
                least = Math.Min(least ?? load, load);
            }
        }

        return least ?? 0;
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

        TimeSpan lasts = CalendarCall.RestOfShift(entry.Rep.Calendar, at, LongestHandicap);
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
