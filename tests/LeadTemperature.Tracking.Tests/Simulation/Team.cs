using LeadTemperature.Calendars;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>Who answers leads: a shift by day, one by night, a manager who is not always there, and a backstop.</summary>
internal sealed class Team
{
    public const int Capacity = 3;

    public static readonly RepId Manager = "mia";

    public static readonly IReadOnlyList<RepId> Names = ["ada", "bob", "cem", "dot", "eve", "fay", "gus"];

    private static readonly BusinessCalendar ByDay = BusinessCalendar.Create("UTC", c => EveryDay(c, 8, 20));
    private static readonly BusinessCalendar ByNight = BusinessCalendar.Create("UTC", c => EveryDay(c, 19, 7));

    private readonly HashSet<RepId> _gone = [];

    public static ResponsePolicy Policy { get; } = new()
    {
        Duty = new DutyChain { Manager = Manager, Backstop = "boss" },
        Cover = new CoverLimits(),
        Pool = "sales",
    };

    public static LeadRouter Router { get; } = LeadRouter.Create(r => r.Pool("sales"));

    public void Change(RepId rep, bool isGone)
    {
        if (isGone)
        {
            _gone.Add(rep);
        }
        else
        {
            _gone.Remove(rep);
        }
    }

    /// <summary>Who is there, or what no directory should say.</summary>
    public IReadOnlyCollection<SalesRep> ToReps(Dice? nonsense = null)
    {
        List<SalesRep> reps =
        [
            .. Names.Select((name, i) => new SalesRep
            {
                Id = name,
                Pools = ["sales"],
                Capacity = Capacity,
                IsActive = !_gone.Contains(name),
                Calendar = i < 4 ? ByDay : ByNight,
            }),
            new SalesRep { Id = Manager, Capacity = 0, IsActive = !_gone.Contains(Manager) },
        ];
        switch (nonsense?.Whole(0, 3))
        {
            case 0:
                reps.Add(reps[0]);
                break;
            case 1:
                reps.Add(new SalesRep { Id = default, Capacity = -1 });
                break;
            case 2:
                reps.Clear();
                break;
            case 3:
                return null!;
            default:
                break;
        }

        return reps;
    }

    private static void EveryDay(BusinessCalendarBuilder calendar, int from, int to)
    {
        foreach (DayOfWeek day in Enum.GetValues<DayOfWeek>())
        {
            calendar.Shift(day, new TimeOnly(from, 0), new TimeOnly(to, 0));
        }
    }
}
