using System.Data.Common;

namespace LeadTemperature.EntityFrameworkCore.Connecting;

/// <summary>A statement on a connection, about to be said.</summary>
internal readonly struct Call(DbCommand command, bool isOver) : IAsyncDisposable
{
    public object? this[int parameter]
    {
        set => command.Parameters[parameter].Value = value ?? DBNull.Value;
    }

    public Call With(params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            this[i] = values[i];
        }

        return this;
    }

    /// <summary>How many rows it has written.</summary>
    public Task<int> WriteAsync(CancellationToken cancellationToken) => command.ExecuteNonQueryAsync(cancellationToken);

    public Task<DbDataReader> ReadAsync(CancellationToken cancellationToken) => command.ExecuteReaderAsync(cancellationToken);

    /// <summary>The first column of the first row; null where there is none.</summary>
    public async Task<object?> OneAsync(CancellationToken cancellationToken) =>
        await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is { } value and not DBNull ? value : null;

    public ValueTask DisposeAsync() => isOver ? command.DisposeAsync() : ValueTask.CompletedTask;
}
