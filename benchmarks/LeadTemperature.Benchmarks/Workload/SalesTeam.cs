using LeadTemperature.Benchmarks.Baselines;
using LeadTemperature.Calendars;
using LeadTemperature.Routing;

namespace LeadTemperature.Benchmarks.Workload;

/// <summary>Two hundred reps of one pool on three continents, at work from nine to five with a break, some on holiday or full; and what leads ask for.</summary>
internal sealed class SalesTeam
{
    public const string Pool = "sales";

    private const int Reps = 200;

    private static readonly string[] Zones = ["Europe/Berlin", "Europe/London", "America/New_York", "Asia/Kolkata"];
    private static readonly string[] Skills = ["german", "leasing", "enterprise", "insurance", "french"];
    private static readonly string[] Territories = ["north", "south", "east", "west"];

    /// <summary>A Tuesday; within these minutes nobody's shift begins or ends.</summary>
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 14, 5, 0, TimeSpan.Zero);

    private static readonly List<LinqShift> Shifts = [new LinqShift(new(9, 0), new(12, 30)), new LinqShift(new(13, 15), new(17, 0))];

    /// <summary>One calendar a zone, which its reps share.</summary>
    private static readonly Dictionary<string, BusinessCalendar> Offices = Zones.ToDictionary(
        zone => zone, zone => BusinessCalendar.Create(zone, c => Shifts.ForEach(s => c.Weekdays(s.Start, s.End))));

    private SalesTeam(Random random)
    {
        Router = LeadRouter.Create(r => r.Pool(Pool, RepSelectors.LongestWaiting));
        LinqRep[] team = [.. Enumerable.Range(1, Reps).Select(id => Draw(random, id))];
        Roster = Router.CreateRoster(team.Select(ToRep));
        Loads = team.ToDictionary(r => r.Id, _ => random.Next(0, 6));
        SlotBook slots = SlotBook.Of(team.SelectMany(r => Enumerable.Range(0, Loads[r.Id]).Select(n => new SlotReservation($"{r.Id}-{n}", 1, r.Id, r.Capacity))));
        Requests = [.. Enumerable.Range(0, 64).Select(n => Request(random, n))];
        State = RoutingState.Of([], slots).With(slots);
        State = Router.Route(Roster, Requests[0], State).Changes.Aggregate(State, (state, change) => state.Apply(change));
        PoolRotation rotation = State.RotationOf(Pool);
        Team = [.. team.Select(r => r with { Turn = rotation.Of(r.Id)?.Turn ?? long.MaxValue })];
    }

    public static SalesTeam Drawn { get; } = new(new Random(20260303));

    public LeadRouter Router { get; }

    public RepRoster Roster { get; }

    public RoutingState State { get; }

    public LinqRep[] Team { get; }

    /// <summary>How many open responses each rep holds.</summary>
    public Dictionary<int, int> Loads { get; }

    public RoutingRequest[] Requests { get; }

    private static RoutingRequest Request(Random random, int n) => new()
    {
        Lead = n,
        At = Start.AddSeconds(random.Next(0, 1200)),
        Pools = [Pool],
        RequiredSkills = [.. random.GetItems(Skills, random.Next(0, 3))],
        Territory = random.Next(3) == 0 ? null : random.GetItems(Territories, 1)[0],
    };

    private static LinqRep Draw(Random random, int id) => new(
        id,
        IsActive: random.Next(20) > 0,
        Skills: [.. random.GetItems(Skills, random.Next(2, 6))],
        Territories: [.. random.GetItems(Territories, random.Next(0, 4))],
        Capacity: 5,
        Zone: TimeZoneInfo.FindSystemTimeZoneById(random.GetItems(Zones, 1)[0]),
        Shifts,
        OutOfOffice: random.Next(10) == 0 ? [(Start.AddDays(-1), Start.AddDays(1))] : [],
        Turn: 0);

    private static SalesRep ToRep(LinqRep rep) => new()
    {
        Id = rep.Id,
        IsActive = rep.IsActive,
        Pools = [Pool],
        Skills = [.. rep.Skills],
        Territories = [.. rep.Territories],
        Capacity = rep.Capacity,
        Calendar = rep.OutOfOffice.Aggregate(Offices[rep.Zone.Id], (office, away) => office.Without(away.From, away.To)),
    };
}
