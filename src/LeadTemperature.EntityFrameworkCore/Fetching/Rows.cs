using System.Data.Common;
using LeadTemperature.EntityFrameworkCore.Connecting;
using LeadTemperature.EntityFrameworkCore.Speaking;

namespace LeadTemperature.EntityFrameworkCore.Fetching;

/// <summary>Reads the rows of a statement, each as something.</summary>
internal static class Rows
{
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

    public static async ValueTask<int> SayAsync(this Session session, Statement statement, object?[] values, CancellationToken cancellationToken)
    {
        Call call = session.Call(statement);
        await using (call.ConfigureAwait(false))
        {
            return await call.With(values).WriteAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
