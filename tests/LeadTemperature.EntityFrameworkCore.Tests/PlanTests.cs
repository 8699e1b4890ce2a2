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
        await AskHotAsync(place);
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
        await AskHotAsync(place);
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
            .Where(lead => lead.Scope == "" && lead.HotFrom <= now && lead.HotUntil > now && lead.ValidUntil > now)
            .OrderBy(lead => lead.ResponseDue).ThenBy(lead => lead.HotUntil).Take(3_000).ToListAsync();
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

    private static async Task<string> PlanAsync(Place<long, long> place, Func<StoreParts, Statement> which, params object[] values)
    {
        Statement statement = which(place.Services.GetRequiredService<StoreParts>());
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
