using System.Diagnostics;
using System.Threading.Channels;
using LeadTemperature.EntityFrameworkCore.Tests.Places;
using LeadTemperature.EntityFrameworkCore.Victim;
using LeadTemperature.Tracking;
using Microsoft.EntityFrameworkCore;

namespace LeadTemperature.EntityFrameworkCore.Tests.Killing;

/// <summary>Two processes on one PostgreSQL: the other one, and this one.</summary>
public sealed class TwoProcessTests
{
    private const int Each = 50;

    /// <summary>Nothing is moved here: the lease ends by the database's clock.</summary>
    [PostgresFact]
    [Trait("Rule", "H-04")]
    [Trait("Rule", "H-09")]
    public async Task Process_KilledBetweenLeaseAndSend_IsTakenOverWhenItsLeaseEnds()
    {
        await using Crime crime = new(Databases.Postgres);
        using Journal journal = crime.NewJournal();
        await using Household other = new(crime.Connection, new HouseholdClock(crime.Start), journal);
        await using HouseholdContext context = other.NewContext();
        await crime.DieAsync(seed: 5, "after-lease-messages", times: 2);

        List<LeasedRow> leased = await context.Database.SqlQueryRaw<LeasedRow>(
            """
            select lead || '#' || sequence || '.' || part as "Id", leased_until - (extract(epoch from clock_timestamp()) * 1000000)::bigint as "Left"
            from lead_temperature_messages where buried_at is null and leased_until > 0
            """).ToListAsync();
        Assert.NotEmpty(leased);
        Assert.All(leased, row => Assert.InRange(row.Left, long.MinValue, 10_000_000));
        do
        {
            HashSet<string> held = [.. await HeldAsync(context)];
            await other.Work.ProcessDueAsync(1_000);

            // What was held before and after was held meanwhile.
            held.IntersectWith(await HeldAsync(context));
            Assert.DoesNotContain(Journal.Read(journal.Path), line => line[0] == "sent" && held.Contains(line[1]));
            await Task.Delay(500);
        }
        while ((await HeldAsync(context)).Intersect(leased.Select(row => row.Id)).Any());

        await other.Work.ProcessDueAsync(1_000);
        Assert.Empty((await IdsAsync(context, "leased_until >= 0")).Intersect(leased.Select(row => row.Id)));
        await Aftermath.DemandAsync(crime, 5, "taken over", inOrder: false);
    }

    [PostgresFact]
    [Trait("Rule", "R-04")]
    public async Task LastSlotAndLead_WantedByTwoProcesses_AreGivenOnce()
    {
        await using Crime crime = new(Databases.Postgres);
        using Process there = crime.Run("compete", Each);
        using Journal journal = crime.NewJournal();
        await using Household here = new(crime.Connection, new HouseholdClock(crime.Start), journal, reps: Team.Solo);
        Channel<string> asked = Channel.CreateUnbounded<string>();
        Channel<string> answers = Channel.CreateUnbounded<string>();
        Task contest = Contest.RunAsync(here, Each, Each, async () => await asked.Reader.ReadAsync(), line => answers.Writer.WriteAsync(line).AsTask());
        Assert.Equal(["ready", "ready"], await AnswersAsync());

        // A hundred leads, one slot.
        await BothAsync("heat");
        string offered = Assert.Single(await AnswersAsync());
        Assert.Equal(1, (await here.Store.ReadRoutingAsync("", default)).Slots.HeldBy("solo"));

        // A hundred reps, one lead, which duty has.
        LeadReading lead = (await here.Tracker.ReadAsync(offered == "hot-0" ? "hot-1" : "hot-0"))!;
        await BothAsync(FormattableString.Invariant($"{lead.Key.Lead} {lead.Response.Open!.Accountable.Fence}"));
        string winner = Assert.Single(await AnswersAsync());
        string[] reasons = await AnswersAsync();
        Assert.Equal((2 * Each) - 1, reasons.Length);
        Assert.All(reasons, reason => Assert.Equal("stale-fence", reason));
        Assert.Equal(winner, (await here.Tracker.ReadAsync(lead.Key.Lead))!.Response.Open!.Accountable.Rep.ToString());
        await contest;
        await there.WaitForExitAsync();

        async Task BothAsync(string line)
        {
            await there.StandardInput.WriteLineAsync(line);
            await there.StandardInput.FlushAsync();
            await asked.Writer.WriteAsync(line);
        }

        async Task<string[]> AnswersAsync() =>
        [
            .. (await there.StandardOutput.ReadLineAsync())!.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            .. (await answers.Reader.ReadAsync()).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ];
    }

    /// <summary>The messages that somebody has by the database's clock.</summary>
    private static Task<List<string>> HeldAsync(HouseholdContext context) => IdsAsync(context, "leased_until > (extract(epoch from clock_timestamp()) * 1000000)::bigint");

    private static Task<List<string>> IdsAsync(HouseholdContext context, string which)
    {
        string sql = $"select lead || '#' || sequence || '.' || part as \"Value\" from lead_temperature_messages where buried_at is null and {which}";
        return context.Database.SqlQueryRaw<string>(sql).ToListAsync();
    }

    private sealed record LeasedRow(string Id, long Left);
}
