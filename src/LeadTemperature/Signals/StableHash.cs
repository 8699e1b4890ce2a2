using System.Text;

namespace LeadTemperature.Signals;

/// <summary>Fowler–Noll–Vo 1a over UTF-8: the same on every machine and in every release, since kept bytes hold its values.</summary>
internal static class StableHash
{
    public static uint Of32(string text)
    {
        ulong hash = Of64(text);
        return (uint)(hash ^ (hash >> 32));
    }

    public static ulong Of64(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (byte octet in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ octet) * 1099511628211;
        }

        return hash;
    }
}
