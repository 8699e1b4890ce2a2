using System.Data;
using LeadTemperature.EntityFrameworkCore.Speaking;

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
            columns[i] = Arrays.From(types[i], rows.Select(row => row[column]));
        }

        return columns;
    }
}
