using System.Globalization;
using LeadTemperature.EntityFrameworkCore.Victim;

// Runs an application on a database until it is killed, or kills itself where a point is passed.
//   run CONNECTION JOURNAL START SEED POINT TIMES
//   compete CONNECTION JOURNAL START COUNT
using Journal journal = new(args[2]);
string connection = args[1];
DateTimeOffset start = new(long.Parse(args[3], CultureInfo.InvariantCulture), TimeSpan.Zero);
HouseholdClock clock = new(start);
int number = int.Parse(args[4], CultureInfo.InvariantCulture);
if (args[0] == "compete")
{
    await using Household competing = new(connection, clock, journal, reps: Team.Solo);
    await Contest.RunAsync(competing, number, 0, async () => (await Console.In.ReadLineAsync())!, line =>
    {
        Console.WriteLine(line);
        return Task.CompletedTask;
    });
    return 0;
}

Fate fate = new(args[5], int.Parse(args[6], CultureInfo.InvariantCulture), point => journal.Write("at", point));
await using Household household = new(connection, clock, journal, fate) { HasUnreachable = true };
using CancellationTokenSource limit = new(TimeSpan.FromSeconds(90));
await new Traffic(household, start, number).RunAsync(limit.Token);
return 3;
