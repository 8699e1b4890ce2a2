using System.Data;

namespace LeadTemperature.EntityFrameworkCore.Speaking;

/// <summary>Parameters that are arrays, which PostgreSQL takes: their type is that of their elements, moved out of the way.</summary>
internal static class Arrays
{
    private const int Away = 1000;

    public static DbType Of(DbType element) => element + Away;

    public static bool Are(DbType type) => (int)type >= Away;

    /// <summary>Values as an array of the type of the elements.</summary>
    public static Array From(DbType element, IEnumerable<object?> values) => element switch
    {
        DbType.Int64 => values.Select(v => (long?)v).ToArray(),
        DbType.Int32 => values.Select(v => (int?)v).ToArray(),
        DbType.Double => values.Select(v => (double?)v).ToArray(),
        DbType.Boolean => values.Select(v => (bool?)v).ToArray(),
        DbType.Guid => values.Select(v => (Guid?)v).ToArray(),
        DbType.Binary => values.Select(v => (byte[]?)v).ToArray(),
        _ => values.Select(v => (string?)v).ToArray(),
    };

    /// <summary>An empty one, by which the provider knows the type before there are values.</summary>
    public static Array Empty(DbType type) => From(type - Away, []);
}
