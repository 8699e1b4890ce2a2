using System.Data;
using System.Data.Common;
using System.Globalization;
using LeadTemperature.Benchmarks.Workload;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking;

namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>
/// What a developer writes by hand to record a signal of a lead: read the row, see whether the id counted, update on the version, insert the
/// id, the events and the messages, commit; and to give the lead to a rep: read loads and rotation, route, take the slot, go on with the
/// rotation. The row says as much as the tracker's; what the response becomes is given, as the tracker decided it for another lead.
/// </summary>
internal sealed class AdoRecorder(DbConnection connection, ScoringModel model, LeadRouter router, RepRoster roster)
{
    /// <summary>What stands for never in the tables.</summary>
    public const long Never = 253_402_300_799_999_999;

    private readonly AdoStatement _read = new(connection, "select version, state, temperature, score, response from lead_temperature_leads where scope = '' and lead = @p0", DbType.Int64);
    private readonly AdoStatement _seen = new(connection, "select 1 from lead_temperature_signal_ids where scope = '' and lead = @p0 and id = @p1", DbType.Int64, DbType.String);

    private readonly AdoStatement _update = new(
        connection,
        """
        update lead_temperature_leads set version = version + 1, state = @p0, temperature = @p1, score = @p2, as_of = @p3, hot_from = @p4, hot_until = @p5, warm_until = @p6,
        valid_until = @p7, temperature_due = @p8, next_due = @p8, newest_signal = @p9, fingerprint = @p10, response = @p11 where scope = '' and lead = @p12 and version = @p13
        """,
        DbType.Binary, DbType.Int32, DbType.Double, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.String, DbType.String, DbType.String, DbType.Int64, DbType.Int64);

    private readonly AdoStatement _id = new(
        connection, "insert into lead_temperature_signal_ids (scope, lead, id, keep_until) values ('', @p0, @p1, @p2)", DbType.Int64, DbType.String, DbType.Int64);

    private readonly AdoStatement _event = new(
        connection,
        "insert into lead_temperature_events (scope, lead, sequence, at, kind, event) values ('', @p0, @p1, @p2, @p3, @p4)",
        DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int32, DbType.String);

    private readonly AdoStatement _message = new(
        connection,
        "insert into lead_temperature_messages (scope, lead, sequence, part, kind, to_rep, fence, event, position, stored_at, not_before, leased_until, lease, attempts) values ('', @p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p7, 0, 0, 0, 0)",
        DbType.Int64, DbType.Int64, DbType.Int32, DbType.Int32, DbType.Int64, DbType.Int64, DbType.String, DbType.Int64);

    private readonly AdoStatement _loads = new(connection, "select rep, used from lead_temperature_loads where scope = ''");
    private readonly AdoStatement _load = new(connection, "update lead_temperature_loads set used = used + 1 where scope = '' and rep = @p0 and used < 1000000", DbType.Int64);
    private readonly AdoStatement _rotation = new(connection, "select rotation from lead_temperature_rotations where scope = ''");
    private readonly AdoStatement _turn = new(connection, "update lead_temperature_rotations set rotation = @p0 where scope = ''", DbType.String);

    /// <summary>Records a signal.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="signal">What it did.</param>
    /// <param name="now">The time.</param>
    /// <param name="comes">What comes of it, a transaction each: nothing, or that a response opens and is offered.</param>
    public async Task RecordAsync(long lead, Signal signal, DateTimeOffset now, IReadOnlyList<SampledCommit> comes)
    {
        for (int i = 0; i < comes.Count; i++)
        {
            await using DbTransaction transaction = await connection.BeginTransactionAsync();
            if (!await KeepAsync(transaction, lead, i == 0 ? signal : null, now, comes[i]))
            {
                await transaction.RollbackAsync();
                return;
            }

            await transaction.CommitAsync();
        }
    }

    private async Task<bool> KeepAsync(DbTransaction transaction, long lead, Signal? signal, DateTimeOffset now, SampledCommit commit)
    {
        long version;
        LeadState state;
        Temperature before;
        await using (DbDataReader row = await _read.With(transaction, lead).ExecuteReaderAsync())
        {
            await row.ReadAsync();
            version = row.GetInt64(0);
            state = model.ReadState(row.GetFieldValue<byte[]>(1));
            before = (Temperature)row.GetInt32(2);
            _ = row.IsDBNull(4) ? null : ResponseState.Parse(row.GetString(4));
        }

        if (signal is { } told)
        {
            if (await _seen.With(transaction, lead, told.Id!).ExecuteScalarAsync() is not null)
            {
                return false;
            }

            model.Record(state, told);
            await _id.With(transaction, lead, told.Id!, Micros(now)).ExecuteNonQueryAsync();
        }

        Assessment assessment = model.Assess(state, now, before);
        TemperatureForecast forecast = model.Forecast(state, now, assessment.Temperature);
        bool isHot = assessment.Temperature == Temperature.Hot;
        int updated = await _update.With(
            transaction,
            state.ToBytes(),
            (int)assessment.Temperature,
            assessment.Score,
            Micros(now),
            isHot ? Micros(now) : Micros(forecast.HotFrom),
            Micros(forecast.HotUntil),
            forecast.WarmUntil is { } warm ? Micros(warm) : null,
            Never,
            Micros(forecast.NextChange?.At),
            signal?.Id,
            model.Fingerprint,
            commit.Response?.ToJson(),
            lead,
            version).ExecuteNonQueryAsync();
        foreach (ResponseEvent happened in commit.Events)
        {
            await _event.With(transaction, lead, happened.Sequence, Micros(now), (int)happened.Kind, happened.ToJson()).ExecuteNonQueryAsync();
        }

        foreach (LeadMessage message in commit.Messages)
        {
            await _message.With(
                transaction, lead, message.Event.Sequence, message.Part, (int)message.Kind, message.To is { } to ? NumberOf(to) : null, message.Fence, message.Event.ToJson(), Micros(now)).ExecuteNonQueryAsync();
        }

        if (commit.Slot is not null)
        {
            await GiveAsync(transaction, lead, now, commit);
        }

        return updated == 1;
    }

    private async Task GiveAsync(DbTransaction transaction, long lead, DateTimeOffset now, SampledCommit commit)
    {
        List<KeyValuePair<RepId, int>> loads = [];
        await using (DbDataReader row = await _loads.With(transaction).ExecuteReaderAsync())
        {
            while (await row.ReadAsync())
            {
                loads.Add(KeyValuePair.Create((RepId)row.GetInt64(0), row.GetInt32(1)));
            }
        }

        PoolRotation rotation = PoolRotation.FromJson((string)(await _rotation.With(transaction).ExecuteScalarAsync())!);
        RoutingDecision decision = router.Route(roster, new RoutingRequest { Lead = lead, At = now, Pools = ["sales"] }, RoutingState.Of([rotation], SlotBook.OfLoads(loads)));
        rotation = decision.Changes.Aggregate(rotation, (state, change) => state.Apply(change));
        await _turn.With(transaction, rotation.ToJson()).ExecuteNonQueryAsync();
        await _load.With(transaction, NumberOf(commit.Slot!.Rep)).ExecuteNonQueryAsync();
    }

    private static long NumberOf(RepId rep) => long.Parse(rep.ToString(), CultureInfo.InvariantCulture);

    private static long Micros(DateTimeOffset? at) => at is { } instant ? Micros(instant) : Never;

    private static long Micros(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;
}
