using LeadTemperature.Calendars;
using LeadTemperature.Responding;
using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tests.Responding.ModelBased;

/// <summary>Valid policies, from a microsecond's patience to the longest that is allowed.</summary>
internal static class PolicyDraw
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Instant = TimeSpan.FromMicroseconds(1);

    /// <summary>Around the clock, an office, nights, one hour a week, long absences, and one that hardly ever opens.</summary>
    private static readonly BusinessCalendar?[] Calendars =
    [
        null,
        BusinessCalendar.Create("UTC", c => c.Weekdays(new TimeOnly(9, 0), new TimeOnly(17, 0))),
        BusinessCalendar.Create("UTC", c => c.Weekdays(new TimeOnly(22, 0), new TimeOnly(6, 0)).OutOfOffice(Start.AddDays(1), Start.AddDays(9))),
        BusinessCalendar.Create("UTC", c => c.Shift(DayOfWeek.Wednesday, new TimeOnly(12, 0), new TimeOnly(13, 0))),
        BusinessCalendar.Create("UTC", c => c.AllDay(DayOfWeek.Monday).OutOfOffice(Start.AddDays(-1), Start.AddDays(4000))),
        BusinessCalendar.AlwaysOpen,
    ];

    public static ResponsePolicy Draw(Dice dice)
    {
        TimeSpan respond = Span(dice, 7 * 24 * 60);
        int offers = dice.Pick(1, 2, 3, 3, 5, 20);
        TimeSpan accept = new(respond.Ticks / offers / 10 * 10);
        TimeSpan between = Span(dice, 30 * 24 * 60);
        TimeSpan repeat = Span(dice, 24 * 60);
        return new ResponsePolicy
        {
            Duty = new DutyChain { Backstop = "duty-1" },
            Hours = Hours(dice),
            RouteWithin = Span(dice, 5),
            RespondWithin = respond > Instant * offers ? respond : Instant * offers,
            AcceptWithin = accept <= Instant ? Instant : dice.Chance(0.3) && accept < TimeSpan.FromDays(1) ? accept : Shorter(dice, accept),
            Offers = offers,
            Grace = Span(dice, 7 * 24 * 60),
            AnsweredBy = dice.Pick(FirstAnswer.Attempt, FirstAnswer.Conversation),
            Attempts = dice.Pick(1, 2, 6),
            BetweenAttempts = between,
            LongestBetweenAttempts = dice.Chance(0.3) ? between : TimeSpan.FromDays(60),
            NextStepWithin = Span(dice, 60 * 24 * 60),
            RepeatEscalation = repeat,
            LongestRepeat = dice.Chance(0.3) ? repeat : TimeSpan.FromDays(7),
            AfterMeeting = Span(dice, 7 * 24 * 60),
            AnswerCooledWithin = Span(dice, 7 * 24 * 60),
            LongestPause = Span(dice, 24 * 60),
            Cover = dice.Chance(0.4) ? null : Cover(dice),
        };
    }

    public static BusinessCalendar? Hours(Dice dice) => dice.Chance(0.4) ? null : dice.Pick(Calendars);

    private static CoverLimits Cover(Dice dice) => new()
    {
        AnswerWithin = Span(dice, 5),
        Longest = Span(dice, 15),
        Times = dice.Pick(1, 1, 2, 10),
        FurthestMeeting = Span(dice, 60 * 24 * 60),
    };

    private static TimeSpan Shorter(Dice dice, TimeSpan most)
    {
        TimeSpan longest = most < TimeSpan.FromDays(1) ? most : TimeSpan.FromDays(1);
        TimeSpan drawn = longest * dice.Across(0.001, 1);
        return drawn > Instant ? drawn : Instant;
    }

    /// <summary>Mostly what people would say, seldom at the ends of what is allowed.</summary>
    private static TimeSpan Span(Dice dice, double mostMinutes) => dice.Whole(0, 9) switch
    {
        0 => Instant,
        1 => TimeSpan.FromMinutes(mostMinutes),
        2 => TimeSpan.FromMinutes(dice.Across(1e-6, mostMinutes)),
        _ => TimeSpan.FromMinutes(Math.Min(mostMinutes, dice.Pick<double>(0.5, 1, 5, 15, 30, 480))),
    };
}
