using System.Data;
using System.Data.Common;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Mapping;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Responding;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Leasing;

/// <summary>Takes messages to deliver, of each lead the oldest one, and keeps what became of them.</summary>
internal sealed class Mail(Words words)
{
    internal Statement Take => words.Timed(nameof(Take), d => d
        .Add($"with mail(in_scope, of_lead, of_sequence, of_part) as (select m.scope, m.lead, m.sequence, m.part from {LeadTable.Messages} m where m.buried_at is null and m.not_before <= {DbType.Int64} and m.leased_until <= {words.Now} ")
        .Add($"and not exists (select 1 from {LeadTable.Messages} o where o.scope = m.scope and o.lead = m.lead and o.buried_at is null and (o.position, o.sequence, o.part) < (m.position, m.sequence, m.part)) ")
        .Add($"order by m.not_before, m.position limit {DbType.Int32}{words.Dialect.SkipLockedOf("m")}) ")
        .Add($"update {LeadTable.Messages} set leased_until = {words.Now} + {DbType.Int64}, lease = lease + 1, attempts = attempts + 1 from mail ")
        .Add($"where scope = in_scope and lead = of_lead and sequence = of_sequence and part = of_part ")
        .Add($"returning scope, lead, part, kind, to_rep, fence, event, attempts, lease, stored_at, position"));

    public async ValueTask<IReadOnlyList<LeasedMessage>> TakeAsync(Session session, DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        List<(LeasedMessage Message, long Stored, long Position)> taken = await session.ListAsync(
            Take,
            [Instants.Of(now), most, Instants.Of(lease)],
            row => (new LeasedMessage(Read(row), row.GetInt32(7), row.GetInt64(8)), row.GetInt64(9), row.GetInt64(10)),
            cancellationToken).ConfigureAwait(false);
        return [.. taken.OrderBy(t => t.Stored).ThenBy(t => t.Position).Select(t => t.Message)];
    }

    public ValueTask<bool> SettleAsync(Session session, LeasedMessage message, CancellationToken cancellationToken) =>
        OneAsync(session, words.Of(nameof(SettleAsync), d => Key(d.Add($"delete from {LeadTable.Messages} where "))), [.. Key(message)], cancellationToken);

    /// <summary>The lease is over: nobody settles by it any more. The messages behind it wait as long, so that nobody looks at them in vain.</summary>
    public async ValueTask<bool> RetryAsync(Session session, LeasedMessage message, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        bool isOurs = await OneAsync(
            session,
            words.Of(nameof(RetryAsync), d => Key(d.Add($"update {LeadTable.Messages} set leased_until = 0, lease = lease + 1, not_before = {DbType.Int64} where "))),
            [Instants.Of(notBefore), .. Key(message)],
            cancellationToken).ConfigureAwait(false);
        if (isOurs)
        {
            LeadKey key = message.Message.Key;
            await session.SayAsync(Wait, [Instants.Of(notBefore), key.Scope, words.Leads.Of(key.Lead)], cancellationToken).ConfigureAwait(false);
        }

        return isOurs;
    }

    private Statement Wait => words.Of(nameof(Wait), d => d
        .Add($"update {LeadTable.Messages} set not_before = {DbType.Int64} where scope = {DbType.String} and lead = {words.Lead} and buried_at is null and not_before < {new Again(0)}"));

    public ValueTask<bool> BuryAsync(Session session, LeasedMessage message, CancellationToken cancellationToken) =>
        OneAsync(
            session,
            words.Timed(nameof(BuryAsync), d => Key(d.Add($"update {LeadTable.Messages} set leased_until = 0, lease = lease + 1, buried_at = {words.Now} where "))),
            [.. Key(message)],
            cancellationToken);

    public async ValueTask<IReadOnlyList<LeadMessage>> DeadAsync(Session session, string scope, int most, CancellationToken cancellationToken) =>
        await session.ListAsync(
            words.Of(nameof(DeadAsync), d => d
                .Add($"select scope, lead, part, kind, to_rep, fence, event from {LeadTable.Messages} where buried_at is not null and scope = {DbType.String} ")
                .Add($"order by buried_at, stored_at, position limit {DbType.Int32}")),
            [scope, most],
            Read,
            cancellationToken).ConfigureAwait(false);

    /// <summary>It goes behind all that wait of its lead, with no attempt made; its leases go on counting, so that an old one is none.</summary>
    public ValueTask<bool> ReviveAsync(Session session, MessageName name, CancellationToken cancellationToken) =>
        OneAsync(
            session,
            words.Timed(nameof(ReviveAsync), d => d
                .Add($"update {LeadTable.Messages} as t set buried_at = null, attempts = 0, not_before = 0, leased_until = 0, stored_at = {words.Now}, position = coalesce(")
                .Add($"(select max(o.position) + 1 from {LeadTable.Messages} o where o.scope = t.scope and o.lead = t.lead and o.buried_at is null and o.position >= t.position), t.position) ")
                .Add($"where scope = {DbType.String} and lead = {words.Lead} and sequence = {DbType.Int64} and part = {DbType.Int32} and buried_at is not null")),
            [name.Key.Scope, words.Leads.Of(name.Key.Lead), name.Sequence, name.Part],
            cancellationToken);

    private static async ValueTask<bool> OneAsync(Session session, Statement statement, object?[] values, CancellationToken cancellationToken) =>
        await session.SayAsync(statement, values, cancellationToken).ConfigureAwait(false) == 1;

    private Draft Key(Draft draft) => draft
        .Add($"scope = {DbType.String} and lead = {words.Lead} and sequence = {DbType.Int64} and part = {DbType.Int32} and lease = {DbType.Int64} and buried_at is null");

    private object?[] Key(LeasedMessage leased)
    {
        LeadMessage message = leased.Message;
        return [message.Key.Scope, words.Leads.Of(message.Key.Lead), message.Event.Sequence, message.Part, leased.Lease];
    }

    private LeadMessage Read(DbDataReader row) => new(
        new LeadKey(row.GetString(0), words.Leads.ReadLead(row, 1)),
        ResponseEvent.Parse(row.GetString(6)),
        row.GetInt32(2),
        (LeadMessageKind)row.GetInt32(3),
        row.IsDBNull(4) ? (RepId?)null : words.Reps.ReadRep(row, 4),
        row.GetInt64(5));
}
