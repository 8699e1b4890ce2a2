using System.Data;
using System.Security.Cryptography;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Speaking;

namespace LeadTemperature.EntityFrameworkCore.Committing;

/// <summary>The key of the hashes: the application's, or a random one that is made once and kept in the settings.</summary>
internal sealed class HashKey(Words words, byte[]? given)
{
    private const int Length = 32;
    private const string OwnName = "hash-key";

    /// <summary>Under which a hash of nothing says with which key the tombstones were made, where the key itself is not kept.</summary>
    private const string CheckName = "hash-check";

    private byte[]? _known;

    /// <summary>Sees to it that the key is there for good, outside transactions that could undo it.</summary>
    /// <exception cref="LeadStoreException">The tombstones were made with another key.</exception>
    public ValueTask PrepareAsync(ISessions sessions, CancellationToken cancellationToken) =>
        _known is null && sessions.AreOwn ? new ValueTask(FindAsync(sessions, cancellationToken)) : ValueTask.CompletedTask;

    /// <summary>The key, as a transaction sees it; made where there is none.</summary>
    /// <exception cref="LeadStoreException">The tombstones were made with another key.</exception>
    public ValueTask<byte[]> GetAsync(Session session, CancellationToken cancellationToken) =>
        _known is { } known ? new ValueTask<byte[]>(known) : ReadOrMakeAsync(session, cancellationToken);

    private async Task FindAsync(ISessions sessions, CancellationToken cancellationToken) =>
        _known = await sessions.ReadAsync(ReadOrMakeAsync, cancellationToken).ConfigureAwait(false);

    private async ValueTask<byte[]> ReadOrMakeAsync(Session session, CancellationToken cancellationToken)
    {
        byte[]? own = await ReadAsync(session, OwnName, cancellationToken).ConfigureAwait(false);
        byte[]? check = await ReadAsync(session, CheckName, cancellationToken).ConfigureAwait(false);
        if (given is null)
        {
            return check is not null ? throw Another() : own ?? await MakeAsync(session, OwnName, RandomNumberGenerator.GetBytes(Length), cancellationToken).ConfigureAwait(false);
        }

        byte[] expected = HMACSHA256.HashData(given, ReadOnlySpan<byte>.Empty);
        check ??= own is null ? await MakeAsync(session, CheckName, expected, cancellationToken).ConfigureAwait(false) : throw Another();
        return check.AsSpan().SequenceEqual(expected) ? given : throw Another();
    }

    /// <summary>Of several that make one at once, the first one's counts.</summary>
    private async ValueTask<byte[]> MakeAsync(Session session, string name, byte[] value, CancellationToken cancellationToken)
    {
        await session.SayAsync(Write, [name, value], cancellationToken).ConfigureAwait(false);
        return (await ReadAsync(session, name, cancellationToken).ConfigureAwait(false))!;
    }

    private async ValueTask<byte[]?> ReadAsync(Session session, string name, CancellationToken cancellationToken) =>
        await session.OneAsync(Read, [name], cancellationToken).ConfigureAwait(false) as byte[];

    private Statement Read => words.Of("key?", d => d.Add($"select bytes from {LeadTable.Settings} where name = {DbType.String}"));

    private Statement Write => words.Of("key!", d => d
        .Add($"insert into {LeadTable.Settings} (name, bytes) values ({DbType.String}, {DbType.Binary}) on conflict do nothing"));

    private static LeadStoreException Another() =>
        new(new Fault("HashKey", "hash-key", "the key", "is not the one that the tables were begun with"));
}
