using System.Buffers.Binary;
using System.Data;
using System.Security.Cryptography;
using System.Text;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Tracking;

namespace LeadTemperature.EntityFrameworkCore.Committing;

/// <summary>Keyed hashes of the ids of erased leads: they refuse what comes late, and tell nobody who it was.</summary>
internal sealed class Tombstones(Words words, HashKey key)
{
    public async ValueTask<bool> HasAsync(Session session, LeadKey lead, CancellationToken cancellationToken)
    {
        byte[] hash = await HashAsync(session, lead, cancellationToken).ConfigureAwait(false);
        return await session.OneAsync(Find, [hash], cancellationToken).ConfigureAwait(false) is not null;
    }

    public async ValueTask SetAsync(Session session, LeadKey lead, CancellationToken cancellationToken)
    {
        byte[] hash = await HashAsync(session, lead, cancellationToken).ConfigureAwait(false);
        await session.SayAsync(Set, [hash], cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<byte[]> HashAsync(Session session, LeadKey lead, CancellationToken cancellationToken)
    {
        byte[] scope = Encoding.UTF8.GetBytes(lead.Scope);
        byte[] id = Encoding.UTF8.GetBytes(lead.Lead.ToString());
        byte[] text = new byte[4 + scope.Length + id.Length];
        BinaryPrimitives.WriteInt32BigEndian(text, scope.Length);
        scope.CopyTo(text, 4);
        id.CopyTo(text, 4 + scope.Length);
        return HMACSHA256.HashData(await key.GetAsync(session, cancellationToken).ConfigureAwait(false), text);
    }

    private Statement Find => words.Of("tombstone?", d => d.Add($"select 1 from {LeadTable.Tombstones} where hash = {DbType.Binary}"));

    private Statement Set => words.Timed("tombstone!", d => d
        .Add($"insert into {LeadTable.Tombstones} (hash, erased_at) values ({DbType.Binary}, {words.Now}) on conflict do nothing"));
}
