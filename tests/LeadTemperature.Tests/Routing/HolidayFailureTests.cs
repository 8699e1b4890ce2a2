using LeadTemperature.Calendars;
using LeadTemperature.Routing;

namespace LeadTemperature.Tests.Routing;

/// <summary>Holidays of an application that throw harm the reps who have them, and nobody else.</summary>
[Trait("Rule", "R-01")]
public sealed class HolidayFailureTests
{
    /// <summary>The Monday of <see cref="Desk.Start"/>.</summary>
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Holidays_ThatThrow_RefuseTheRepsWhoHaveThemAndAreReportedOnce()
    {
        BusinessCalendar broken = DaysFrom(8, new Broken(from: Monday));
        Desk desk = new(RepSelectors.LongestWaiting, Desk.Rep(1) with { Calendar = broken }, Desk.Rep(2) with { Calendar = broken }, Desk.Rep(3));

        RoutingDecision decision = desk.Decide(desk.Request with { RecordOwner = 2 });

        Assert.Equal((RepId?)3, decision.Chosen);
        Assert.Equal(["calendar-failed", "calendar-failed", "calendar-failed"], decision.Refused.Select(r => r.Code));
        Assert.Equal("2 could not be judged by the calendar", decision.RecordOwnerRefusal?.ToString());
        Assert.Equal(["Reps.2.Calendar: FormatException is what its holidays threw; whoever has this calendar is refused"], decision.Problems.Select(p => p.Message));
    }

    /// <summary>It is not known whether the rep is away, so the rep has not been: neither turn nor presence change.</summary>
    [Fact]
    public void Rep_WhoseHolidaysThrowForAWhile_KeepsThePlace()
    {
        SalesRep first = Desk.Rep(1);
        Desk desk = new(RepSelectors.LongestWaiting, first, Desk.Rep(2), Desk.Rep(3));
        desk.Run(3);
        RepStanding before = desk.Rotation.Of(1)!.Value;

        desk.Staff(first with { Calendar = DaysFrom(8, new Broken(from: Monday)) }, Desk.Rep(2), Desk.Rep(3));
        Assert.Equal("2", desk.Run(1));
        Assert.Equal(before, desk.Rotation.Of(1));

        desk.Staff(first, Desk.Rep(2), Desk.Rep(3));
        Assert.Equal("1 3 2", desk.Run(3));
    }

    [Fact]
    public void Words_OfOneWhoseHolidaysDoNotKnowTomorrow_LeaveOutUntilWhen()
    {
        Desk desk = new(RepSelectors.LongestWaiting, Desk.Rep(1) with { Calendar = DaysFrom(10, new Broken(from: Monday)) }, Desk.Rep(2));

        RepRefusal refusal = Assert.Single(desk.Decide().Refused);

        Assert.Equal(("unavailable", "is away"), (refusal.Code, refusal.Words));
    }

    [Fact]
    public void Handicap_OfOneWhoseHolidaysDoNotKnowTomorrow_LastsADay()
    {
        Desk desk = new(RepSelectors.LeastLoaded, Desk.Rep(1));
        desk.Run(4);
        desk.Staff(Desk.Rep(1), Desk.Rep(2) with { Calendar = AroundTheClock(new Broken(from: Monday.AddDays(1))) });
        desk.Run(1);

        RepStanding entered = desk.Rotation.Of(2)!.Value;

        Assert.Equal((4, (UtcInstant?)Desk.Start.AddDays(1)), (entered.Handicap, entered.HandicapUntil));
    }

    private static BusinessCalendar DaysFrom(int hour, IHolidays holidays) =>
        BusinessCalendar.Create("UTC", c => c.Weekdays(new TimeOnly(hour, 0), new TimeOnly(18, 0)).Holidays(holidays));

    private static BusinessCalendar AroundTheClock(IHolidays holidays) => BusinessCalendar.Create("UTC", c =>
    {
        foreach (DayOfWeek day in Enum.GetValues<DayOfWeek>())
        {
            c.AllDay(day);
        }

        c.Holidays(holidays);
    });

    /// <summary>Knows no holidays from a day on.</summary>
    private sealed class Broken(DateOnly from) : IHolidays
    {
        public bool IsHoliday(DateOnly day) => day >= from ? throw new FormatException("secret") : false;
    }
}
