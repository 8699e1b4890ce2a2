using System.Collections.Concurrent;
using LeadTemperature.Routing;

namespace LeadTemperature.EntityFrameworkCore.Mapping;

/// <summary>What the texts of rotations say that were read or written last: each is read again by the next lead that is given to a rep. Thread-safe.</summary>
internal sealed class RotationTexts
{
    /// <summary>With many tenants those that are in use come back soon.</summary>
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<(string Scope, string Pool), (string Text, PoolRotation Rotation)> _last = new();

    public PoolRotation Read(string scope, string pool, string text)
    {
        if (_last.TryGetValue((scope, pool), out (string Text, PoolRotation Rotation) last) && last.Text == text)
        {
            return last.Rotation;
        }

        return Keep(scope, pool, text, PoolRotation.FromJson(text));
    }

    public string Write(string scope, PoolRotation rotation)
    {
        string text = rotation.ToJson();
        Keep(scope, rotation.Pool, text, rotation);
        return text;
    }

    private PoolRotation Keep(string scope, string pool, string text, PoolRotation rotation)
    {
        if (_last.Count >= Most)
        {
            _last.Clear();
        }

        _last[(scope, pool)] = (text, rotation);
        return rotation;
    }
}
