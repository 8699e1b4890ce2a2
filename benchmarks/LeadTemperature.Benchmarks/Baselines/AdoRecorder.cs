using System.Data;
using System.Data.Common;

namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>What a developer writes by hand to record a signal of a lead: read the row, see whether the id counted, update on the version, insert the id, commit.</summary>
internal sealed class AdoRecorder(DbConnection connection, ScoringModel model)
{
    private readonly DbCommand _read = Make(connection, "select version, state, temperature, score, response from lead_temperature_leads where scope = '' and lead = @p0", DbType.Int64);
    private readonly DbCommand _seen = Make(connection, "select 1 from lead_temperature_signal_ids where scope = '' and lead = @p0 and id = @p1", DbType.Int64, DbType.String);

    private readonly DbCommand _update = Make(
        connection,
        "update lead_temperature_leads set version = version + 1, state = @p0, temperature = @p1, score = @p2, as_of = @p3, hot_from = @p4, hot_until = @p5, next_due = @p6 where scope = '' and lead = @p7 and version = @p8",
        DbType.Binary, DbType.Int32, DbType.Double, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64);

    private readonly DbCommand _insert = Make(
        connection, "insert into lead_temperature_signal_ids (scope, lead, id, keep_until) values ('', @p0, @p1, @p2)", DbType.Int64, DbType.String, DbType.Int64);

    public async Task RecordAsync(long lead, Signal signal, DateTimeOffset now)
    {
        await using DbTransaction transaction = await connection.BeginTransactionAsync();
        long version;
        LeadState state;
        Temperature before;
        await using (DbDataReader row = await Set(_read, transaction, lead).ExecuteReaderAsync())
        {
            await row.ReadAsync();
            version = row.GetInt64(0);
            state = model.ReadState(row.GetFieldValue<byte[]>(1));
            before = (Temperature)row.GetInt32(2);
        }

        if (await Set(_seen, transaction, lead, signal.Id!).ExecuteScalarAsync() is not null)
        {
            return;
        }

        model.Record(state, signal);
        Assessment assessment = model.Assess(state, now, before);
        TemperatureForecast forecast = model.Forecast(state, now, assessment.Temperature);
        long micros = Micros(now);
        long next = forecast.NextChange is { } change ? Micros(change.At) : long.MaxValue;
        int updated = await Set(_update, transaction, state.ToBytes(), (int)assessment.Temperature, assessment.Score, micros, long.MaxValue, long.MaxValue, next, lead, version).ExecuteNonQueryAsync();
        await Set(_insert, transaction, lead, signal.Id!, micros).ExecuteNonQueryAsync();
        await (updated == 1 ? transaction.CommitAsync() : transaction.RollbackAsync());
    }

    private static long Micros(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    private static DbCommand Set(DbCommand command, DbTransaction transaction, params object[] values)
    {
        command.Transaction = transaction;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command;
    }

    private static DbCommand Make(DbConnection connection, string text, params DbType[] types)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = text;
        for (int i = 0; i < types.Length; i++)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.DbType = types[i];
            parameter.Value = DBNull.Value;
            command.Parameters.Add(parameter);
        }

        command.Prepare();
        return command;
    }
}
