using System.Data;
using System.Security.Cryptography;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Speaking;

namespace LeadTemperature.EntityFrameworkCore.Keeping;

/// <summary>The key of the hashes: the application's, or a random one that is made once and kept in the settings.</summary>
internal sealed class HashKey(Words words, byte[]? given)
{
    private const int Length = 32;
    private const string OwnName = "hash-key";

    /// <summary>Under which a hash of nothing says with which key the tombstones were made, where the key itself is not kept.</summary>
    private const string CheckName = "hash-check";

    /// <summary>Once it was found in the table, where no transaction that made it can undo it.</summary>
    private byte[]? _known;

    /// <exception cref="LeadStoreException">The tombstones were made with another key.</exception>
    public async ValueTask<byte[]> GetAsync(Session session, CancellationToken cancellationToken)
    {
        if (_known is { } known)
        {
            return known;
        }

        string name = given is null ? OwnName : CheckName;
        byte[] offered = given is null ? RandomNumberGenerator.GetBytes(Length) : HMACSHA256.HashData(given, ReadOnlySpan<byte>.Empty);
        byte[]? kept = await ReadAsync(session, name, cancellationToken).ConfigureAwait(false);
        bool wasThere = kept is not null;
        if (kept is null)
        {
            Call call = session.Call(words.Of("key!", d => d.Add($"insert into {LeadTable.Settings} (name, bytes) values ({DbType.String}, {DbType.Binary}) on conflict do nothing")));
            await using (call.ConfigureAwait(false))
            {
                await call.With(name, offered).WriteAsync(cancellationToken).ConfigureAwait(false);
            }

            kept = await ReadAsync(session, name, cancellationToken).ConfigureAwait(false);
        }

        byte[] key = given ?? kept!;
        bool isAnother = given is not null
            && (!kept!.AsSpan().SequenceEqual(offered) || await ReadAsync(session, OwnName, cancellationToken).ConfigureAwait(false) is not null);
        if (isAnother)
        {
            throw new LeadStoreException(new Fault("HashKey", "hash-key", "the key", "is not the one that the tombstones were made with"));
        }

        _known = wasThere ? key : null;
        return key;
    }

    private async ValueTask<byte[]?> ReadAsync(Session session, string name, CancellationToken cancellationToken)
    {
        Call call = session.Call(words.Of("key?", d => d.Add($"select bytes from {LeadTable.Settings} where name = {DbType.String}")));
        await using (call.ConfigureAwait(false))
        {
            return await call.With(name).OneAsync(cancellationToken).ConfigureAwait(false) as byte[];
        }
    }
}
