using System.Data;
using System.Data.Common;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Mapping;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Fetching;

/// <summary>Reads leads: one, several, a page, those that are hot, those that wait.</summary>
internal sealed class Leads(Words words)
{
    /// <summary>
    /// Reads one lead. In a transaction of the application's the row stays locked: what is decided on it can then be kept, where otherwise one
    /// of two transactions would have to begin again.
    /// </summary>
    public async ValueTask<bool> ReadAsync(Session session, LeadKey key, LeadRecord into, CancellationToken cancellationToken)
    {
        bool locks = session is { IsOwn: false, Transaction: not null };
        Call call = session.Call(words.Of(("lead", locks), d => d
            .Raw($"select {RecordReader.Columns} ").Add($"from {LeadTable.Leads} l where l.scope = {DbType.String} and l.lead = {words.Lead}{(locks ? words.Dialect.ForUpdate : "")}")));
        await using (call.ConfigureAwait(false))
        {
            DbDataReader row = await call.With(key.Scope, words.Leads.Of(key.Lead)).ReadAsync(cancellationToken).ConfigureAwait(false);
            await using (row.ConfigureAwait(false))
            {
                if (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    RecordReader.Read(row, key, into);
                    return true;
                }
            }
        }

        into.Clear(key);
        return false;
    }

    /// <summary>Each page begins after the last lead of the one before, in the order of the key.</summary>
    public async ValueTask<LeadPage> ListAsync(Session session, LeadQuery query, CancellationToken cancellationToken)
    {
        string filter = query.Filter switch
        {
            LeadFilter.All => "",
            LeadFilter.ReadByAnotherModel => " and not l.is_merged and l.fingerprint <> ",
            LeadFilter.Imported => " and l.is_imported",
            _ => " and l.slot_rep is not null and l.slot_rep = ",
        };
        DbType? type = query.Filter switch
        {
            LeadFilter.ReadByAnotherModel => DbType.String,
            LeadFilter.HeldByRep => words.Rep,
            _ => null,
        };
        bool isFirst = query.After is null;
        Statement statement = words.Of((nameof(ListAsync), query.Filter, isFirst), d =>
        {
            d.Raw($"select {RecordReader.Columns} ").Add($"from {LeadTable.Leads} l where l.scope = {DbType.String}").Raw(filter);
            _ = type is { } t ? d.Add($"{t}") : d;
            _ = isFirst ? d : d.Add($" and l.lead > {words.Lead}");
            return d.Add($" order by l.lead limit {DbType.Int32}");
        });
        List<object?> values = [query.Scope];
        if (type is not null)
        {
            values.Add(query.Filter == LeadFilter.HeldByRep ? words.Reps.Of(query.Rep ?? default) : query.Model.Fingerprint);
        }

        if (!isFirst)
        {
            values.Add(words.Leads.Of(LeadId.FromString(query.After)));
        }

        values.Add(query.Most);
        List<LeadRecord> leads = await RecordsAsync(session, statement, [.. values], query.Scope, query.Model, cancellationToken).ConfigureAwait(false);
        return new LeadPage(leads, leads.Count == query.Most ? leads[^1].Key.Lead.ToString() : null);
    }

    /// <summary>
    /// One range of the index of hot leads, in its order, and one of the index of rows that do not say. In one statement: between two of them a
    /// row could go from the one to the other, and be in neither.
    /// </summary>
    public async ValueTask<IReadOnlyList<LeadRecord>> HotAsync(
        Session session, string scope, ScoringModel model, DateTimeOffset at, int most, CancellationToken cancellationToken) =>
        await RecordsAsync(session, Hot, [scope, Instants.Of(at), most], scope, model, cancellationToken).ConfigureAwait(false);

    internal Statement Hot => words.Of("hot", d => d
        .Raw($"select * from (select {RecordReader.Columns} ")
        .Add($"from {LeadTable.Leads} l where l.scope = {DbType.String} and l.hot_from < {Instants.Never} and l.hot_from <= {DbType.Int64} and l.hot_until > {new Again(1)} and l.valid_until > {new Again(1)} ")
        .Add($"order by l.response_due, l.hot_until, {words.InOrder("l.lead")} limit {DbType.Int32}) certain union all ")
        .Raw($"select {RecordReader.Columns} ")
        .Add($"from {LeadTable.Leads} l where l.scope = {new Again(0)} and l.valid_until < {Instants.Never} and l.valid_until <= {new Again(1)}"));

    private ValueTask<List<LeadRecord>> RecordsAsync(
        Session session, Statement statement, object?[] values, string scope, ScoringModel model, CancellationToken cancellationToken) =>
        session.ListAsync(
            statement,
            values,
            row =>
            {
                LeadRecord record = new(model);
                RecordReader.Read(row, new LeadKey(scope, RecordReader.LeadOf(row, words)), record);
                return record;
            },
            cancellationToken);
}
