using LeadTemperature;
using LeadTemperature.Calendars;
using LeadTemperature.Routing;

namespace HotLine;

/// <summary>A made-up team in three time zones, with a manager. There is no such team; yours is in a table.</summary>
public sealed class SalesTeam : IRepDirectory
{
    private static readonly BusinessCalendar Lisbon = Shifts("Europe/Lisbon", 9, 18);

    private static readonly SalesRep[] Reps =
    [
        new() { Id = "lisbon-1", Pools = ["first-line"], Capacity = 2, Calendar = Lisbon },
        new() { Id = "lisbon-2", Pools = ["second-line"], Capacity = 3, Calendar = Lisbon },
        new() { Id = "denver-1", Pools = ["first-line"], Capacity = 2, Calendar = Shifts("America/Denver", 8, 16) },
        new() { Id = "manila-1", Pools = ["first-line"], Capacity = 1, Calendar = Shifts("Asia/Manila", 8, 13) },
        new() { Id = "manila-2", Pools = ["second-line"], Capacity = 2, Calendar = Shifts("Asia/Manila", 9, 17) },
        new() { Id = "manager", Capacity = 10, Calendar = Lisbon },     // in no pool: has duty, and takes no turns
    ];

    public ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken) => new(Reps);

    /// <summary>The next time at which somebody of the first line is there for an appointment.</summary>
    public static (RepId Host, DateTimeOffset At) NextAppointment(DateTimeOffset after) => Reps
        .Where(rep => rep.Pools.Contains("first-line"))
        .Select(rep => (rep.Id, At: rep.Calendar.NextOpening(after + TimeSpan.FromHours(1))!.Value))
        .MinBy(appointment => appointment.At);

    private static BusinessCalendar Shifts(string zone, int from, int to) => BusinessCalendar.Create(zone, calendar =>
    {
        foreach (DayOfWeek day in Enum.GetValues<DayOfWeek>())
        {
            calendar.Shift(day, new TimeOnly(from, 0), new TimeOnly(to, 0));
        }
    });
}
