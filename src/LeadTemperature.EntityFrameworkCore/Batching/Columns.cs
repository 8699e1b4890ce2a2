using System.Data;

namespace LeadTemperature.EntityFrameworkCore.Batching;

/// <summary>Turns rows of values into an array for each column, as PostgreSQL takes many rows in one parameter each.</summary>
internal static class Columns
{
    public static object?[] Of(ReadOnlySpan<DbType> types, IReadOnlyList<object?[]> rows)
    {
        object?[] columns = new object?[types.Length];
        for (int i = 0; i < types.Length; i++)
        {
            int column = i;
            IEnumerable<object?> values = rows.Select(row => row[column]);
            columns[i] = types[i] switch
            {
                DbType.Int64 => values.Select(v => (long?)v).ToArray(),
                DbType.Int32 => values.Select(v => (int?)v).ToArray(),
                DbType.Double => values.Select(v => (double?)v).ToArray(),
                DbType.Boolean => values.Select(v => (bool?)v).ToArray(),
                DbType.Guid => values.Select(v => (Guid?)v).ToArray(),
                DbType.Binary => values.Select(v => (byte[]?)v).ToArray(),
                _ => values.Select(v => (string?)v).ToArray(),
            };
        }

        return columns;
    }
}
