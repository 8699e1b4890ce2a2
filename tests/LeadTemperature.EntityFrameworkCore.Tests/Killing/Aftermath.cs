using LeadTemperature.EntityFrameworkCore.Victim;
using LeadTemperature.Testing;
using LeadTemperature.Tracking;
using Microsoft.EntityFrameworkCore;

namespace LeadTemperature.EntityFrameworkCore.Tests.Killing;

/// <summary>
/// Opens a database on which a process has died, lets the work that is due be done, and looks at what is kept. Then tells everything again,
/// as a producer does that has had no answer, and looks again.
/// </summary>
internal sealed partial class Aftermath : IAsyncDisposable
{
    private readonly Crime _crime;
    private readonly int _seed;
    private readonly bool _inOrder;
    private readonly Journal _journal;
    private readonly ManualClock _clock;
    private readonly Household _household;
    private readonly List<string> _problems = [];
    private Statement _statement;

    private Aftermath(Crime crime, int seed, bool inOrder)
    {
        _crime = crime;
        _inOrder = inOrder;
        _seed = seed;
        _statement = new Statement(crime.Journals, crime.Start, seed);
        _clock = new ManualClock(_statement.Latest.AddMinutes(15));
        _journal = crime.NewJournal();
        _household = new Household(crime.Connection, _clock, _journal);
    }

    /// <summary>Nothing is lost or doubled, and nobody is left alone.</summary>
    /// <param name="crime">What happened to which database.</param>
    /// <param name="seed">That of the traffic.</param>
    /// <param name="what">What is said where something is wrong.</param>
    /// <param name="mayFail">Whether callers may have had errors.</param>
    /// <param name="inOrder">Whether the journals follow one another in time, so that the order of what was sent shows in them.</param>
    public static async Task DemandAsync(Crime crime, int seed, string what, bool mayFail = false, bool inOrder = true)
    {
        List<string> problems = await FindAsync(crime, seed, mayFail, inOrder);
        Assert.True(problems.Count == 0, $"{what}, seed {seed}: {problems.Count} problems\n{string.Join('\n', problems.Take(30))}");
    }

    /// <summary>What is wrong.</summary>
    public static async Task<List<string>> FindAsync(Crime crime, int seed, bool mayFail = false, bool inOrder = true)
    {
        await using Aftermath aftermath = new(crime, seed, inOrder);
        if (!mayFail)
        {
            aftermath._problems.AddRange(aftermath._statement.Failures.Select(failure => $"a call failed: {failure}"));
        }

        await aftermath.DrainAsync();
        await aftermath.LookAsync(isToldAgain: false);
        if (aftermath._problems.Count > 0)
        {
            return aftermath._problems;
        }

        await aftermath.TellAgainAsync();
        await aftermath.DrainAsync();
        await aftermath.LookAsync(isToldAgain: true);
        return aftermath._problems;
    }

    public async ValueTask DisposeAsync()
    {
        await _household.DisposeAsync();
        _journal.Dispose();
    }

    /// <summary>Does the work until there is none. Leases of the dead end by the database's clock; here they are moved instead of waiting.</summary>
    private async Task DrainAsync()
    {
        for (int round = 0; round < 60; round++)
        {
            await using HouseholdContext context = _household.NewContext();
            await context.Database.ExecuteSqlRawAsync(
                """
                update lead_temperature_leads set leased_until = leased_until - 60000000 where leased_until > 0;
                update lead_temperature_messages set leased_until = leased_until - 60000000 where leased_until > 0;
                """);
            WorkReport report;
            do
            {
                report = await _household.Work.ProcessDueAsync(1_000);
            }
            while (report is not { Looked: 0, Swept: 0, Admitted: 0, Messages: 0 });

            if (await CountAsync(context, "messages where buried_at is null") + await CountAsync(context, "leads where wait_since is not null") == 0)
            {
                return;
            }

            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        _problems.Add("the work does not end");
    }

    /// <summary>What had no answer is told as before; what had one is told in a stream, and counts for nothing.</summary>
    private async Task TellAgainAsync()
    {
        foreach (LeadSignal told in Told(isHeard: false))
        {
            LeadUpdate update = await _household.Tracker.RecordAsync(told.Lead, told.Signal);
            if (update.Kind is not (LeadUpdateKind.Recorded or LeadUpdateKind.Duplicate) && !_statement.Erasing.Contains(told.Lead))
            {
                _problems.Add($"{told.Signal.Id}, told again, is {update.Kind}");
            }
        }

        RecordReport again = await _household.Tracker.RecordManyAsync(Told(isHeard: true).ToAsyncEnumerable());
        if (again.Recorded + again.Refused > 0)
        {
            _problems.Add($"signals that were acknowledged are recorded again: {again}");
        }

        RecordReport past = await _household.Tracker.RecordManyAsync(Traffic.ThePast(_crime.Start, _seed).ToAsyncEnumerable(), RecordMode.Backfill);
        long known = _statement.Heard.Count(IsOfThePast);
        if (past.Recorded + past.Duplicates != past.Read || past.Duplicates < known)
        {
            _problems.Add($"{known} signals were imported, and the next import says {past}");
        }

        foreach ((LeadId into, LeadId from) in _statement.Merging)
        {
            await _household.Tracker.MergeAsync(into, from);
        }

        foreach (LeadId lead in _statement.Erasing)
        {
            await _household.Tracker.EraseAsync(lead);
            Demand(
                (await _household.Tracker.RecordAsync(lead, new Signal(SignalKinds.PageView, _clock.GetUtcNow(), id: "late"))).Kind == LeadUpdateKind.Erased,
                $"{lead} is erased, and a late delivery counts");
        }

        _statement = new Statement(_crime.Journals, _crime.Start, _seed);
    }

    private IEnumerable<LeadSignal> Told(bool isHeard) => _statement.Told.Values
        .Where(told => !IsOfThePast(told.Signal.Id!) && _statement.Heard.Contains(told.Signal.Id!) == isHeard);

    private static bool IsOfThePast(string id) => id.StartsWith(Traffic.PastPrefix, StringComparison.Ordinal);

    private static async Task<long> CountAsync(HouseholdContext context, string what)
    {
        string sql = $"select count(*) as \"Value\" from lead_temperature_{what}";
        return (await context.Database.SqlQueryRaw<long>(sql).ToListAsync())[0];
    }

    private void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            _problems.Add(otherwise);
        }
    }
}
