using System.Data.Common;
using System.Globalization;
using LeadTemperature.EntityFrameworkCore.Mapping;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.EntityFrameworkCore.Storing;
using LeadTemperature.EntityFrameworkCore.Tests.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.EntityFrameworkCore.Tests;

/// <summary>At 100,000 leads, 2,000 of them hot, the hot path reads ranges of indexes, with the planner as it comes.</summary>
public sealed class PlanTests
{
    private const int Leads = 100_000;

    [Fact]
    public async Task HotLeads_OnSqlite_AreARangeOfTheirIndex()
    {
        await using Place<long, long> place = new(Databases.Sqlite);
        await FillAsync(place, "with recursive n(i) as (select 1 union all select i + 1 from n where i < 100000) ");
        string hot = await PlanAsync(place, parts => parts.Leads.Hot, "", Now, 50);
        Assert.Contains("ix_lead_temperature_leads_hot (scope=?)", hot, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", hot, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN l", hot, StringComparison.Ordinal);
        Assert.Contains("ix_lead_temperature_leads_uncertain (scope=? AND valid_until<?)", hot, StringComparison.Ordinal);
        string due = await PlanAsync(place, parts => parts.Dues.Take, Now, 100, 60_000_000);
        Assert.Contains("ix_lead_temperature_leads_due (next_due<?)", due, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", due, StringComparison.Ordinal);
        string documented = await PlanAsync(place, await DocumentedAsync("SQLite"));
        Assert.Contains("ix_lead_temperature_leads_hot (scope=?", documented, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", documented, StringComparison.Ordinal);
        await AskHotAsync(place);
        await AskDocumentedAsync(place, "cast((julianday('now') - 2440587.5) * 86400000 as integer) * 1000");
    }

    [PostgresFact]
    public async Task HotLeads_OnPostgres_AreARangeOfTheirIndex()
    {
        await using Place<long, long> place = new(Databases.Postgres);
        await FillAsync(place, "with n(i) as (select generate_series(1::bigint, 100000)) ");
        string hot = await PlanAsync(place, parts => parts.Leads.Hot, "", Now, 50);
        Assert.Contains("Index Scan using ix_lead_temperature_leads_hot", hot, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", hot, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", hot, StringComparison.Ordinal);
        Assert.Contains("ix_lead_temperature_leads_uncertain", hot, StringComparison.Ordinal);
        string due = await PlanAsync(place, parts => parts.Dues.Take, Now, 100, 60_000_000);
        Assert.Contains("Index Scan using ix_lead_temperature_leads_due", due, StringComparison.Ordinal);
        string documented = await PlanAsync(place, await DocumentedAsync("PostgreSQL"));
        Assert.Contains("using ix_lead_temperature_leads_hot", documented, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", documented, StringComparison.Ordinal);
        await AskHotAsync(place);
        await AskDocumentedAsync(place, "(extract(epoch from now()) * 1000000)::bigint");
    }

    /// <summary>The statement that docs/database.md gives for a database.</summary>
    private static async Task<Statement> DocumentedAsync(string database)
    {
        string page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "database.md"));
        string begins = $"```sql\n-- {database}\n";
        int from = page.IndexOf(begins, StringComparison.Ordinal) + begins.Length;
        return new Statement(page[from..page.IndexOf("```", from, StringComparison.Ordinal)], [], isOnce: true);
    }

    /// <summary>It finds what the store does, at the instant that is put in for its clock.</summary>
    private static async Task AskDocumentedAsync(Place<long, long> place, string clock)
    {
        string text = (await DocumentedAsync(place.Database == Databases.Sqlite ? "SQLite" : "PostgreSQL")).Text;
        Assert.Contains(clock, text, StringComparison.Ordinal);
        await using Crm<long, long> context = place.NewContext();
        await context.Database.OpenConnectionAsync();
        await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = text.Replace(clock, FormattableString.Invariant($"cast({Now} as bigint)"), StringComparison.Ordinal);
        List<LeadId> leads = [];
        await using DbDataReader row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            leads.Add(row.GetInt64(0));
        }

        Assert.Equal((await place.Store.HotAsync("", Told.Model, Told.Monday, 50, default)).Select(record => record.Key.Lead), leads);
    }

    private static long Now => Instants.Of(Told.Monday);

    /// <summary>The same by LINQ, and right at any instant: a week later the first ones have cooled and others are hot.</summary>
    private static async Task AskHotAsync(Place<long, long> place)
    {
        Assert.Equal(50, (await place.Store.HotAsync("", Told.Model, Told.Monday, 50, default)).Count);
        Assert.DoesNotContain(await place.Store.HotAsync("", Told.Model, Told.Monday.AddDays(30), 50, default), record => record.IsValidAt(Told.Monday.AddDays(30)));
        await using Crm<long, long> context = place.NewContext();
        DateTimeOffset now = Told.Monday;
        List<LeadRow<long>> hot = await context.Leads.AsNoTracking()
            .HotAt(now).Take(3_000).ToListAsync();
        Assert.Equal(2_000, hot.Count);
        Assert.Equal((await place.Store.HotAsync("", Told.Model, now, 50, default)).Select(record => record.Key.Lead), hot.Take(50).Select(row => (LeadId)row.Lead));
        Assert.Equal([null], await context.Leads.Where(lead => lead.Lead == 7).Select(lead => EF.Property<long?>(lead, "Accountable")).ToListAsync());
    }

    private static async Task FillAsync(Place<long, long> place, string numbers)
    {
        byte[] empty = Told.Model.CreateState().ToBytes();
        string bytes = place.Database == Databases.Sqlite ? $"x'{Convert.ToHexString(empty)}'" : $"decode('{Convert.ToHexString(empty)}', 'hex')";
        string hotFrom = FormattableString.Invariant($"case when i % 50 = 0 then {Now} - i else {Instants.Never} end");
        string hotUntil = FormattableString.Invariant($"case when i % 50 = 0 then {Now} + i * 1000000 else {Instants.Never} end");
        string due = FormattableString.Invariant($"case when i % 100 = 0 then {Now} + (i * 7919) % 100003 else {Instants.Never} end");
        string @false = place.Database == Databases.Sqlite ? "0" : "false";
        await place.AskAsync(FormattableString.Invariant(
            $"""
            insert into lead_temperature_leads (scope, lead, version, state, temperature, score, as_of, fingerprint, hot_from, hot_until, valid_until, response_due, next_due, leased_until, is_imported, is_merged)
            {numbers} select '', i, 1, {bytes}, 0, 0, {Now}, 'f', {hotFrom}, {hotUntil}, case when i % 1000 = 1 then {Now} + i else {Instants.Never} end, {due}, {Now} + i * 1000000, 0, {@false}, {@false} from n
            """));
        await place.AskAsync("analyze");
        Assert.Equal(Leads, await place.CountAsync("leads"));
    }

    private static Task<string> PlanAsync(Place<long, long> place, Func<StoreParts, Statement> which, params object[] values) =>
        PlanAsync(place, which(place.Services.GetRequiredService<StoreParts>()), values);

    private static async Task<string> PlanAsync(Place<long, long> place, Statement statement, params object[] values)
    {
        await using Crm<long, long> context = place.NewContext();
        await context.Database.OpenConnectionAsync();
        await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = (place.Database == Databases.Sqlite ? "explain query plan " : "explain (analyze, costs off) ") + statement.Text;
        for (int i = 0; i < values.Length; i++)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"p{i}");
            parameter.DbType = statement.Types[i];
            parameter.Value = values[i];
            command.Parameters.Add(parameter);
        }

        List<string> lines = [];
        await using DbDataReader row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            lines.Add(row.GetString(row.FieldCount - 1));
        }

        return string.Join('\n', lines);
    }
}
