using LeadTemperature.EntityFrameworkCore.Tests.Places;
using LeadTemperature.EntityFrameworkCore.Victim;
using Microsoft.EntityFrameworkCore;

namespace LeadTemperature.EntityFrameworkCore.Tests.Killing;

/// <summary>What a crash might leave of a store that were not sound, made by hand: it is seen.</summary>
public sealed class TamperTests
{
    /// <summary>What is done, and a part of what is said of it.</summary>
    private static readonly (string Sql, string Said)[] Tampers =
    [
        ("select 1", ""),
        ("delete from lead_temperature_signal_ids where id = '0-3'", "counts 0 times (acknowledged: True"),
        ("update lead_temperature_leads set state = (select state from lead_temperature_leads where lead = 'lead-6') where lead = 'lead-3'", "signals make"),
        ("delete from lead_temperature_events where lead = (select min(lead) from lead_temperature_events where lead like 'lead-%' and sequence > 1) and sequence = (select max(e.sequence) from lead_temperature_events e where e.lead = lead_temperature_events.lead)", "its events make"),
        ("update lead_temperature_loads set used = used + 1", "slots are"),
        ("insert into posted (id, lead, sequence, part, kind, to_rep, fence) select lead || '#1.9', lead, 1, 9, 1, 'rep-1', 0 from lead_temperature_leads where lead = 'lead-3'", "was never delivered"),
        ("update lead_temperature_leads set leased_until = 9000000000000000000, response = null, next_due = 9223372036854775807 where lead like 'lead-%'", "nobody has it"),
    ];

    [Fact]
    public async Task Database_TamperedWith_IsSeen()
    {
        await using Crime crime = new(Databases.Sqlite);
        using Journal journal = crime.NewJournal();
        await using (Household household = new(crime.Connection, new HouseholdClock(crime.Start), journal))
        {
            using CancellationTokenSource end = new();
            Traffic traffic = new(household, crime.Start, seed: 1);
            Task running = Task.Run(() => traffic.RunAsync(end.Token));
            while (traffic.Heard < 100)
            {
                await Task.Delay(10);
            }

            await end.CancelAsync();
            await running;
        }

        foreach ((string sql, string said) in Tampers)
        {
            await using Crime copy = crime.Copy();
            await using (Household household = new(copy.Connection, new HouseholdClock(crime.Start), journal))
            await using (HouseholdContext context = household.NewContext())
            {
                await context.Database.ExecuteSqlRawAsync(sql);
            }

            List<string> problems = await Aftermath.FindAsync(copy, seed: 1);
            Assert.True(said.Length == 0 ? problems.Count == 0 : problems.Any(problem => problem.Contains(said, StringComparison.Ordinal)), $"{sql}: {string.Join('\n', problems.Take(20))}");
        }
    }
}
