using LeadTemperature.Calendars;
using LeadTemperature.Routing;
using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tests.Routing;

/// <summary>A drawn team whose members come, go and are away, and leads of all sorts.</summary>
internal sealed class RoutingCase(Dice dice)
{
    public static readonly string[] Pools = ["first", "second"];

    private static readonly BusinessCalendar[] Calendars =
    [
        BusinessCalendar.AlwaysOpen,
        BusinessCalendar.AlwaysOpen,
        BusinessCalendar.Create("Europe/Berlin", c => c.Weekdays(new(9, 0), new(12, 0)).Weekdays(new(13, 0), new(17, 0))),
        BusinessCalendar.Create("Asia/Kolkata", c => c.Weekdays(new(10, 0), new(19, 0))),
        BusinessCalendar.Create("America/New_York", c => c.Weekdays(new(18, 0), new(2, 0))),
    ];

    private static readonly string[] Skills = ["german", "leasing"];
    private static readonly string[] Places = ["North", "South"];
    private static readonly string[] Topics = ["Harbour", "Hill", "Old town"];

    public IRepSelector Selector { get; } =
        dice.Pick(RepSelectors.LongestWaiting, RepSelectors.Weighted, RepSelectors.Weighted, RepSelectors.LeastLoaded, RepSelectors.MostFreeCapacity);

    public List<SalesRep> Reps { get; } = [.. Enumerable.Range(1, dice.Whole(2, 7)).Select(id => Draw(dice, id))];

    public DateTimeOffset Now { get; private set; } = Desk.Start;

    public Dice Dice => dice;

    /// <summary>Time goes on; now and then somebody joins, leaves, or is changed.</summary>
    public void GoOn()
    {
        Now += TimeSpan.FromMinutes(dice.Whole(0, 240));
        int place = dice.Whole(0, Reps.Count - 1);
        switch (dice.Whole(0, 11))
        {
            case 0:
                Reps.Add(Draw(dice, Reps.Max(r => r.Id.TryGetInt64(out long id) ? id : 0) + 1));
                break;
            case 1 when Reps.Count > 1:
                Reps.RemoveAt(place);
                break;
            case 2:
                Reps[place] = Reps[place] with { IsActive = !Reps[place].IsActive, Weight = dice.Whole(1, 4) };
                break;
            case 3:
                Reps[place] = Reps[place] with { Calendar = Reps[place].Calendar.Without(Now, Now.AddHours(dice.Whole(1, 30))) };
                break;
            case 4:
                Reps[place] = Draw(dice, Reps[place].Id);
                break;
        }

        foreach (string pool in Pools.Where(p => !Reps.Any(r => r.Pools.Contains(p))))
        {
            Reps[0] = Reps[0] with { Pools = [.. Reps[0].Pools, pool] };
        }
    }

    public RoutingRequest Request(long lead) => new()
    {
        Lead = lead,
        At = Now,
        Fence = dice.Whole(1, 3),
        Pools = dice.Chance(0.5) ? [Pools[0]] : dice.Shuffled(Pools),
        AcceptWithin = dice.Pick(TimeSpan.Zero, TimeSpan.FromSeconds(60), TimeSpan.FromHours(2)),
        RecordOwner = dice.Chance(0.2) ? dice.Whole(1, 9) : null,
        AccountOwner = dice.Chance(0.2) ? dice.Whole(1, 9) : null,
        Topics = dice.Shuffled(dice.Some(Topics, 0, 2)),
        Territory = dice.Chance(0.3) ? dice.Pick(Places) : null,
        RequiredSkills = [.. dice.Chance(0.3) ? dice.Some(Skills, 1, 2) : []],
        AlreadyOffered = dice.Chance(0.2) ? [Reps[0].Id] : [],
    };

    private static SalesRep Draw(Dice dice, RepId id) => new()
    {
        Id = id,
        IsActive = dice.Chance(0.9),
        Pools = [.. dice.Some(Pools, 1, 2)],
        Skills = [.. dice.Some(Skills, 0, 2)],
        Territories = [.. dice.Some(Places, 0, 2)],
        Topics = [.. dice.Some(Topics, 0, 2)],
        Capacity = dice.Whole(0, 12),
        Weight = dice.Whole(1, 4),
        Calendar = dice.Pick(Calendars),
    };
}
