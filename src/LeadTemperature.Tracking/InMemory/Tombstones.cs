using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>The ids that were erased, as keyed hashes: who has not the key cannot tell whose they are.</summary>
internal sealed class Tombstones(byte[] key)
{
    private readonly HashSet<(UInt128 High, UInt128 Low)> _hashes = [];

    public int Count => _hashes.Count;

    public void Add(LeadKey lead) => _hashes.Add(HashOf(lead));

    public bool Has(LeadKey lead) => _hashes.Count > 0 && _hashes.Contains(HashOf(lead));

    /// <summary>HMAC-SHA256 over the length of the scope, the scope and the id, in UTF-16.</summary>
    private (UInt128 High, UInt128 Low) HashOf(LeadKey lead)
    {
        string text = lead.Scope + lead.Lead;
        byte[] data = new byte[sizeof(int) + (text.Length * sizeof(char))];
        BinaryPrimitives.WriteInt32LittleEndian(data, lead.Scope.Length);
        MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(data.AsSpan(sizeof(int)));
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, data, hash);
        return (BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }
}
