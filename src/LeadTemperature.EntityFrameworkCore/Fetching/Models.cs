using System.Data;
using System.Data.Common;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Mapping;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Fetching;

/// <summary>The scoring models of scopes, and the number of their changes.</summary>
internal sealed class Models(Words words)
{
    public async ValueTask<ModelReading> ReadAsync(Session session, string scope, CancellationToken cancellationToken) =>
        (await session.ListAsync(
            words.Of("model", d => d
                .Add($"select {words.Epoch}, m.definition, m.fingerprint, m.configured, m.applied_at, m.is_swept, m.is_from_history from (select 1 as one) x left join {LeadTable.Models} m on m.scope = {DbType.String}")),
            [scope],
            row => new ModelReading(row.GetInt64(0), row.IsDBNull(1) ? null : Model(row, scope)),
            cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Waits for all that was decided on the models before, and lets nothing be kept that is.</summary>
    public async ValueTask<bool> SaveAsync(Session session, StoredModel model, long epoch, CancellationToken cancellationToken)
    {
        if (words.Dialect.OwnModels is { Length: > 0 } own)
        {
            await session.SayAsync(own, cancellationToken).ConfigureAwait(false);
        }

        int moved = await session.SayAsync(
            words.Of("epoch+", d => d
                .Add($"insert into {LeadTable.Settings} as kept (name, number) select 'epoch', {DbType.Int64} + 1 where {words.Epoch} = {new Again(0)} ")
                .Add($"on conflict (name) do update set number = excluded.number where kept.number = excluded.number - 1")),
            [epoch],
            cancellationToken).ConfigureAwait(false);
        return moved == 1 && await session.SayAsync(
            words.Of("model!", d => d
                .Add($"insert into {LeadTable.Models} (scope, definition, fingerprint, configured, applied_at, is_swept, is_from_history) values ")
                .Add($"({DbType.String}, {DbType.String}, {DbType.String}, {DbType.String}, {DbType.Int64}, {DbType.Boolean}, {DbType.Boolean}) on conflict (scope) do update set ")
                .Add($"definition = excluded.definition, fingerprint = excluded.fingerprint, configured = excluded.configured, applied_at = excluded.applied_at, is_swept = excluded.is_swept, is_from_history = excluded.is_from_history")),
            [model.Scope, model.Definition, model.Fingerprint, model.Configured, Instants.Of(model.AppliedAt), model.IsSwept, model.IsFromHistory],
            cancellationToken).ConfigureAwait(false) == 1;
    }

    public async ValueTask<bool> MarkSweptAsync(Session session, string scope, string fingerprint, CancellationToken cancellationToken) =>
        await session.SayAsync(
            words.Of("swept", d => d.Add($"update {LeadTable.Models} set is_swept = {DbType.Boolean} where scope = {DbType.String} and fingerprint = {DbType.String}")),
            [true, scope, fingerprint],
            cancellationToken).ConfigureAwait(false) > 0;

    private static StoredModel Model(DbDataReader row, string scope) => new()
    {
        Scope = scope,
        Definition = row.GetString(1),
        Fingerprint = row.GetString(2),
        Configured = row.IsDBNull(3) ? null : row.GetString(3),
        AppliedAt = Instants.From(row.GetInt64(4)),
        IsSwept = row.GetBoolean(5),
        IsFromHistory = row.GetBoolean(6),
    };
}
