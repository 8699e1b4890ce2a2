using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tests.Calendars;

/// <summary>A drawn calendar and the days over which it is watched, most often around a change of its zone's clock.</summary>
internal sealed record CalendarCase(CalendarSpec Spec, DateTimeOffset From, DateTimeOffset To, int Seed)
{
    private const int MinutesADay = 1_440;
    private const int MinutesAWeek = 7 * MinutesADay;

    /// <summary>Changes by half an hour, by two hours, at midnight, by whole days, backwards in summer, for a month of fasting, and none.</summary>
    private static readonly string[] OddZones =
    [
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Australia/Adelaide", "Pacific/Chatham", "America/Sao_Paulo", "America/Havana",
        "Asia/Beirut", "Asia/Tehran", "Africa/Cairo", "Africa/Casablanca", "Europe/Dublin", "Antarctica/Troll", "Asia/Gaza", "America/St_Johns",
        "America/Caracas", "Asia/Kathmandu", "Asia/Pyongyang", "UTC",
    ];

    /// <summary>Days that a zone has left out or lengthened by a move of the date line or of the border between zones.</summary>
    private static readonly (string Zone, DateTimeOffset At)[] OddDays =
    [
        ("Pacific/Apia", new(2011, 12, 30, 10, 0, 0, default)),
        ("Pacific/Fakaofo", new(2011, 12, 30, 11, 0, 0, default)),
        ("Pacific/Kwajalein", new(1993, 8, 21, 12, 0, 0, default)),
        ("Pacific/Kiritimati", new(1994, 12, 31, 10, 0, 0, default)),
        ("Antarctica/Casey", new(2010, 3, 4, 15, 0, 0, default)),
        ("Asia/Pyongyang", new(2018, 5, 4, 15, 0, 0, default)),
    ];

    public static CalendarCase Draw(Dice dice)
    {
        (string zone, DateTimeOffset middle) = dice.Chance(0.15) ? dice.Pick(OddDays) : Somewhen(dice);
        DateTimeOffset from = middle.AddDays(-dice.Whole(2, 8)), to = middle.AddDays(dice.Whole(2, 8));
        return new CalendarCase(Calendar(dice, zone, from, to), from, to, dice.Whole(0, int.MaxValue - 1));
    }

    public static CalendarSpec Calendar(Dice dice, string zone, DateTimeOffset from, DateTimeOffset to)
    {
        int days = (int)(to - from).TotalDays;
        return new CalendarSpec(
            zone,
            Shifts(dice),
            [.. Enumerable.Range(0, dice.Whole(0, 3)).Select(_ => DateOnly.FromDateTime(from.AddDays(dice.Whole(0, days)).Date))],
            [.. Enumerable.Range(0, dice.Chance(0.3) ? dice.Whole(1, 4) : 0).Select(_ => Absence(dice, from.AddMinutes(dice.Whole(0, days * MinutesADay))))]);
    }

    /// <summary>An instant of the watch, often on a whole minute or just before one.</summary>
    public DateTimeOffset Instant(Dice dice)
    {
        DateTimeOffset minute = From.AddMinutes(dice.Whole(0, (int)(To - From).TotalMinutes - 1));
        return minute.AddMicroseconds(dice.Pick(0, 0, 59_999_999, dice.Whole(0, 59_999_999)));
    }

    public override string ToString() => $"{Spec} from {From:yyyy-MM-dd HH:mm} to {To:yyyy-MM-dd HH:mm}";

    private static (string Zone, DateTimeOffset Middle) Somewhen(Dice dice)
    {
        string zone = dice.Chance(0.7) ? dice.Pick(OddZones) : dice.Pick(TimeZoneInfo.GetSystemTimeZones()).Id;
        DateTimeOffset begin = new(dice.Whole(1980, 2040), 1, 1, 0, 0, 0, default);
        TimeZoneInfo watched = TimeZoneInfo.FindSystemTimeZoneById(zone);
        DateTimeOffset[] changes = [.. Enumerable.Range(0, 366 * 24).Select(h => begin.AddHours(h)).Where(t => watched.GetUtcOffset(t) != watched.GetUtcOffset(t.AddHours(1)))];
        return (zone, changes.Length > 0 && dice.Chance(0.9) ? dice.Pick(changes) : begin.AddHours(dice.Whole(0, 8_759)));
    }

    private static (DateTimeOffset From, DateTimeOffset To) Absence(Dice dice, DateTimeOffset from) => (from, from.AddMinutes(dice.Whole(1, 3 * MinutesADay)));

    /// <summary>Cuts the week, most often in the night, and takes some of the pieces; those of more than a day are cut to one.</summary>
    private static List<ShiftSpec> Shifts(Dice dice)
    {
        int[] cuts = [.. Enumerable.Range(0, dice.Whole(1, 24)).Select(_ => Cut(dice)).Distinct().Order()];
        double taken = dice.Pick(0.4, 0.7, 1.0);
        List<ShiftSpec> shifts = [];
        for (int i = 0; i < cuts.Length; i++)
        {
            int length = Math.Min(MinutesADay, (i + 1 < cuts.Length ? cuts[i + 1] : cuts[0] + MinutesAWeek) - cuts[i]);
            if (dice.Chance(taken) || (i + 1 == cuts.Length && shifts.Count == 0))
            {
                shifts.Add(new ShiftSpec((DayOfWeek)(cuts[i] / MinutesADay), Time(cuts[i]), Time(cuts[i] + length)));
            }
        }

        return [.. dice.Shuffled(shifts)];
    }

    private static int Cut(Dice dice) => (dice.Whole(0, 6) * MinutesADay)
        + (dice.Chance(0.6) ? dice.Pick(0, 0, 30, 60, 90, 120, 150, 180, 240, 1_380, 1_410) : dice.Whole(0, MinutesADay - 1));

    private static TimeOnly Time(int minute) => TimeOnly.MinValue.Add(TimeSpan.FromMinutes(minute));
}
