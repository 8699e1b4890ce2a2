using System.Data.Common;
using LeadTemperature.EntityFrameworkCore.Speaking;

namespace LeadTemperature.EntityFrameworkCore.Connecting;

/// <summary>Says a statement whole, and gives what comes of it.</summary>
internal static class Rows
{
    /// <summary>How many rows it has written.</summary>
    public static async ValueTask<int> SayAsync(this Session session, Statement statement, object?[] values, CancellationToken cancellationToken)
    {
        Call call = session.Call(statement);
        await using (call.ConfigureAwait(false))
        {
            return await call.With(values).WriteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The first column of the first row; null where there is none.</summary>
    public static async ValueTask<object?> OneAsync(this Session session, Statement statement, object?[] values, CancellationToken cancellationToken)
    {
        Call call = session.Call(statement);
        await using (call.ConfigureAwait(false))
        {
            return await call.With(values).OneAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Each row as something.</summary>
    public static async ValueTask<List<T>> ListAsync<T>(
        this Session session, Statement statement, object?[] values, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        List<T> list = [];
        Call call = session.Call(statement);
        await using (call.ConfigureAwait(false))
        {
            DbDataReader row = await call.With(values).ReadAsync(cancellationToken).ConfigureAwait(false);
            await using (row.ConfigureAwait(false))
            {
                while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    list.Add(read(row));
                }
            }
        }

        return list;
    }
}
