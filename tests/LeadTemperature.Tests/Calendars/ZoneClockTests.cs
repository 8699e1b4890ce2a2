using LeadTemperature.Calendars;
using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tests.Calendars;

/// <summary>The table of a zone's changes, against the framework, over every zone that the machine knows.</summary>
public sealed class ZoneClockTests
{
    private static readonly DateTime Begin = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime End = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void ToLocal_OfEveryZone_IsWhatTheFrameworkSays()
    {
        Dice dice = new(2026);
        foreach (TimeZoneInfo zone in TimeZoneInfo.GetSystemTimeZones())
        {
            ZoneClock clock = ZoneClocks.Of(zone);
            for (int i = 0; i < 2_000; i++)
            {
                DateTime at = new(dice.Whole(Begin.Ticks, End.Ticks) / 10 * 10, DateTimeKind.Utc);
                if (clock.ToLocal(Micros(at)) != Micros(TimeZoneInfo.ConvertTimeFromUtc(at, zone)))
                {
                    Assert.Fail($"{zone.Id} at {at:O}: {TimeZoneInfo.ConvertTimeFromUtc(at, zone):O}");
                }
            }
        }
    }

    /// <summary>The day around each change that a walk by hours finds, second by second at the change itself.</summary>
    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Pacific/Apia")]
    [InlineData("Asia/Gaza")]
    public void ToLocal_AtEachChange_IsExact(string id)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        ZoneClock clock = ZoneClocks.Of(zone);
        int changes = 0;
        for (DateTime at = Begin; at < End; at = at.AddHours(1))
        {
            if (zone.GetUtcOffset(at) != zone.GetUtcOffset(at.AddHours(1)))
            {
                changes++;
                for (DateTime near = at.AddSeconds(-1); near <= at.AddHours(1).AddSeconds(1); near = near.AddSeconds(1))
                {
                    Assert.Equal(Micros(TimeZoneInfo.ConvertTimeFromUtc(near, zone)), clock.ToLocal(Micros(near)));
                }
            }
        }

        Assert.InRange(changes, 20, 400);
    }

    /// <summary>How many days around an instant are looked at rests on this.</summary>
    [Fact]
    public void Changes_OfEveryZone_TurnTheClockByADayAtMost() => Assert.All(
        TimeZoneInfo.GetSystemTimeZones(), zone => Assert.InRange(ZoneClocks.Of(zone).GreatestChange, 0, WallClock.Day));

    [Fact]
    public void ToLocal_BeyondTheData_StaysAsAtItsEnd()
    {
        ZoneClock berlin = ZoneClocks.Of(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

        Assert.Equal(Micros(new DateTime(2300, 7, 1, 13, 0, 0)), berlin.ToLocal(Micros(new DateTime(2300, 7, 1, 12, 0, 0))));
        Assert.Equal(Micros(new DateTime(1916, 7, 1, 13, 0, 0)), berlin.ToLocal(Micros(new DateTime(1916, 7, 1, 12, 0, 0))));
    }

    [Fact]
    public void Clocks_OfOneZone_AreShared() => Assert.Same(
        ZoneClocks.Of(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")), ZoneClocks.Of(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")));

    private static long Micros(DateTime time) => time.Ticks / TimeSpan.TicksPerMicrosecond;
}
