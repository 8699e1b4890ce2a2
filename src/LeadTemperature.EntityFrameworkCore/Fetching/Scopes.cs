using System.Data;
using System.Data.Common;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Mapping;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Fetching;

/// <summary>What leads of a scope share, and what is asked across scopes.</summary>
internal sealed class Scopes(Words words, RotationTexts texts)
{
    /// <summary>Loads suffice: a commit moves them in the table.</summary>
    public async ValueTask<RoutingState> RoutingAsync(Session session, string scope, CancellationToken cancellationToken)
    {
        List<KeyValuePair<RepId, int>> loads = await session.ListAsync(
            words.Of("loads", d => d.Add($"select rep, used from {LeadTable.Loads} where scope = {DbType.String} and used > 0")),
            [scope],
            row => KeyValuePair.Create(words.Reps.ReadRep(row, 0), row.GetInt32(1)),
            cancellationToken).ConfigureAwait(false);
        List<PoolRotation> rotations = await session.ListAsync(
            words.Of("rotations", d => d.Add($"select rotation, pool from {LeadTable.Rotations} where scope = {DbType.String}")),
            [scope],
            row => texts.Read(scope, row.GetString(1), row.GetString(0)),
            cancellationToken).ConfigureAwait(false);
        return RoutingState.Of(rotations, SlotBook.OfLoads(loads));
    }

    public async ValueTask<IReadOnlyList<ResponseEvent>> EventsAsync(Session session, LeadKey key, CancellationToken cancellationToken) =>
        await session.ListAsync(
            words.Of("events", d => d.Add($"select event from {LeadTable.Events} where scope = {DbType.String} and lead = {words.Lead} order by sequence")),
            [key.Scope, words.Leads.Of(key.Lead)],
            row => ResponseEvent.Parse(row.GetString(0)),
            cancellationToken).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<LeadKey>> WaitingAsync(Session session, int most, CancellationToken cancellationToken) =>
        await session.ListAsync(
            words.Of("waiting", d => d.Add($"select scope, lead from {LeadTable.Leads} where wait_since is not null order by score desc, wait_since limit {DbType.Int32}")),
            [most],
            row => new LeadKey(row.GetString(0), words.Leads.ReadLead(row, 1)),
            cancellationToken).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<WaitingScope>> WaitingScopesAsync(Session session, CancellationToken cancellationToken) =>
        await session.ListAsync(
            words.Of("waiting scopes", d => d
                .Add($"select w.scope, w.n, w.first, w.last, s.told_at from (select scope, count(*) as n, min(wait_since) as first, max(wait_since) as last ")
                .Add($"from {LeadTable.Leads} where wait_since is not null group by scope) w left join {LeadTable.Scopes} s on s.scope = w.scope order by w.scope")),
            [],
            row => new WaitingScope(row.GetString(0), row.GetInt32(1), Instants.From(row.GetInt64(2)), Instants.From(row.GetInt64(3)), row.IsDBNull(4) ? null : Instants.From(row.GetInt64(4))),
            cancellationToken).ConfigureAwait(false);

    public async ValueTask<bool> MarkToldAsync(Session session, string scope, DateTimeOffset at, CancellationToken cancellationToken) =>
        await session.SayAsync(
            words.Of("told", d => d
                .Add($"insert into {LeadTable.Scopes} (scope, told_at) values ({DbType.String}, {DbType.Int64}) on conflict (scope) do update set told_at = excluded.told_at")),
            [scope, Instants.Of(at)],
            cancellationToken).ConfigureAwait(false) > 0;

    /// <summary>From scope to scope along the key, so that it takes as long as there are scopes, however many leads.</summary>
    public async ValueTask<IReadOnlyList<string>> NamesAsync(Session session, string? after, int most, CancellationToken cancellationToken)
    {
        Statement statement = words.Of(("scopes", after is null), d =>
        {
            d.Add($"with recursive s(scope) as (select (select min(l.scope) from {LeadTable.Leads} l");
            _ = after is null ? d : d.Add($" where l.scope > {DbType.String}");
            return d
                .Add($") union all select (select min(l.scope) from {LeadTable.Leads} l where l.scope > s.scope) from s where s.scope is not null) ")
                .Add($"select scope from s where scope is not null limit {DbType.Int32}");
        });
        object?[] values = after is null ? [most] : [after, most];
        return await session.ListAsync(statement, values, row => row.GetString(0), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How the store is doing, in one statement.</summary>
    public async ValueTask<StoreStatus> StatusAsync(Session session, CancellationToken cancellationToken) =>
        (await session.ListAsync(
            words.Timed("status", d => d
                .Add($"select {words.Now}, (select min(next_due) from {LeadTable.Leads} where next_due < {Instants.Never} and leased_until <= {words.Now}), ")
                .Add($"(select min(stored_at) from {LeadTable.Messages} where buried_at is null), (select count(*) from {LeadTable.Messages} where buried_at is not null), ")
                .Add($"(select count(*) from {LeadTable.Leads} where wait_since is not null), (select count(*) from {LeadTable.Tombstones})")),
            [],
            Status,
            cancellationToken).ConfigureAwait(false))[0];

    private static StoreStatus Status(DbDataReader row) => new()
    {
        Now = Instants.From(row.GetInt64(0)),
        FirstDue = row.IsDBNull(1) ? null : Instants.From(row.GetInt64(1)),
        OldestMessage = row.IsDBNull(2) ? null : Instants.From(row.GetInt64(2)),
        DeadLetters = row.GetInt64(3),
        Waiting = row.GetInt64(4),
        Erased = row.GetInt64(5),
    };
}
