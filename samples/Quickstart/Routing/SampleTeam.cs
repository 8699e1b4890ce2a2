using LeadTemperature.Calendars;
using LeadTemperature.Routing;

namespace Quickstart.Routing;

/// <summary>A made-up sales team in three time zones, whose six reps can hold few leads at once. There is no such team.</summary>
public static class SampleTeam
{
    /// <summary>Whom a lead is offered to first: they take turns.</summary>
    public const string FirstLine = "first-line";

    /// <summary>Whom it is offered to where nobody of the first line may take it: whoever has least to do.</summary>
    public const string SecondLine = "second-line";

    private static readonly DayOfWeek[] EveryDay = Enum.GetValues<DayOfWeek>();
    private static readonly DayOfWeek[] Weekdays = EveryDay[1..^1];

    /// <summary>Both lines, in the order in which they are looked at.</summary>
    public static IReadOnlyList<string> Pools { get; } = [FirstLine, SecondLine];

    /// <summary>Chooses whom a lead goes to.</summary>
    public static LeadRouter Router { get; } = LeadRouter.Create(router => router
        .Pool(FirstLine, RepSelectors.LongestWaiting)
        .Pool(SecondLine, RepSelectors.LeastLoaded));

    /// <summary>Who works when, on the wall clock of their city, and how many leads each can hold.</summary>
    public static RepRoster Roster { get; } = Router.CreateRoster(
    [
        Rep("lisbon-1", FirstLine, capacity: 2, Shifts("Europe/Lisbon", Weekdays, 9, 18)),
        Rep("lisbon-2", SecondLine, capacity: 3, Shifts("Europe/Lisbon", Weekdays, 11, 20)),
        Rep("denver-1", FirstLine, capacity: 2, Shifts("America/Denver", EveryDay, 8, 16)),
        Rep("denver-2", SecondLine, capacity: 1, Shifts("America/Denver", EveryDay, 10, 18)),
        Rep("manila-1", FirstLine, capacity: 1, Shifts("Asia/Manila", EveryDay, 5, 13)),
        Rep("manila-2", SecondLine, capacity: 2, Shifts("Asia/Manila", Weekdays, 9, 18)),
    ]);

    private static SalesRep Rep(string id, string pool, int capacity, BusinessCalendar calendar) =>
        new() { Id = id, Pools = [pool], Capacity = capacity, Calendar = calendar };

    private static BusinessCalendar Shifts(string zone, DayOfWeek[] days, int from, int to) => BusinessCalendar.Create(zone, calendar =>
    {
        foreach (DayOfWeek day in days)
        {
            calendar.Shift(day, new TimeOnly(from, 0), new TimeOnly(to, 0));
        }
    });
}
