using System.Globalization;
using LeadTemperature.EntityFrameworkCore.Tests.Places;
using LeadTemperature.EntityFrameworkCore.Victim;

namespace LeadTemperature.EntityFrameworkCore.Tests.Killing;

/// <summary>
/// Which kills are run. A dozen named points on SQLite, half of them on PostgreSQL, where the database outlives the process, and three random
/// moments on each. On both all points, and as many random moments as <c>LEADTEMPERATURE_KILLS</c> says, by <c>kills.sh</c>. A seed that failed
/// runs again by <c>LEADTEMPERATURE_KILLS_FIRST</c>.
/// </summary>
/// <remarks>
/// SIGKILL ends a process between any two of its instructions; what it had handed to the system is kept. So this shows nothing about a loss
/// of power, where also that may be gone: there it is the database's durability that counts (<c>synchronous</c>, <c>fsync</c>).
/// </remarks>
internal static class Kills
{
    public const string CountVariable = "LEADTEMPERATURE_KILLS";

    public const string FirstVariable = "LEADTEMPERATURE_KILLS_FIRST";

    private static readonly string[] Few =
    [
        "before-record", "in-record", "after-record", "in-route", "after-lease-messages", "after-send", "in-accept", "after-lease-due",
        "in-import", "in-sweep", "in-merge", "in-erase",
    ];

    private static readonly string[] FewOfPostgres = ["in-record", "after-record", "after-lease-messages", "in-import", "in-sweep", "in-merge"];

    public static TheoryData<string> PointsOf(string database) =>
        [.. Number(CountVariable) is not null ? Fate.Points : database == Databases.Sqlite ? Few : FewOfPostgres];

    /// <summary>From a first one that is another each time, unless it is said.</summary>
    public static TheoryData<int> Seeds =>
        [.. Enumerable.Range(Number(FirstVariable) ?? (int)(DateTime.UtcNow.Ticks / TimeSpan.TicksPerMinute % 1_000_000), Number(CountVariable) ?? 3)];

    public static async Task AtAsync(string database, string point)
    {
        await using Crime crime = new(database);
        int seed = point.Sum(letter => letter * 31) + (Number(FirstVariable) ?? 0);
        int times = point.EndsWith("-record", StringComparison.Ordinal) ? 25 : new Random(seed).Next(1, 4);
        await crime.DieAsync(seed, point, times);
        await Aftermath.DemandAsync(crime, seed, FormattableString.Invariant($"{database}, killed at {point} for the time number {times}"));
    }

    public static async Task SomewhereAsync(string database, int seed)
    {
        await using Crime crime = new(database);
        int bytes = new Random(seed).Next(1_000, 60_000);
        await crime.KillAsync(seed, bytes);
        await Aftermath.DemandAsync(crime, seed, FormattableString.Invariant($"{database}, killed after {bytes} bytes of journal"));
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
