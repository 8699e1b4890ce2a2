using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Generation;

/// <summary>Draws what makes a burst: lower and perhaps upper count, window, and perhaps distinct spans that divide a day.</summary>
internal static class BurstDraw
{
    private static readonly TimeSpan[] Spans =
    [
        TimeSpan.FromDays(1), TimeSpan.FromDays(1), TimeSpan.FromHours(1), TimeSpan.FromHours(8), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(90),
    ];

    public static BurstSpec One(Dice dice, Profile profile)
    {
        int atLeast = dice.Pick(1, 2, 2, 3, 4, 6, dice.Whole(1, 64));
        int? atMost = dice.Chance(profile == Profile.Turning ? 0.7 : 0.35) ? Math.Min(64, atLeast + dice.Pick(0, 1, 2, 5)) : null;
        TimeSpan? distinct = dice.Chance(0.35) ? dice.Pick(Spans) : null;
        return new BurstSpec(atLeast, DurationDraw.Short(dice, profile), atMost, distinct);
    }
}
