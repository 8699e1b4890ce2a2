using System.Data;
using System.Data.Common;
using LeadTemperature.EntityFrameworkCore.Speaking;

namespace LeadTemperature.EntityFrameworkCore.Connecting;

/// <summary>An open connection on which statements are said, one at a time.</summary>
internal sealed class Session(DbConnection connection, bool keepsCommands) : IAsyncDisposable, IDisposable
{
    private readonly Dictionary<Statement, DbCommand> _kept = [];

    public DbConnection Connection { get; } = connection;

    /// <summary>Whether the connection still is one.</summary>
    public bool IsOpen => Connection.State == ConnectionState.Open;

    /// <summary>Whether the connection is the store's own, so that settings of a transaction concern nobody else.</summary>
    public bool IsOwn => keepsCommands;

    /// <summary>The transaction that is open; null where none is.</summary>
    public DbTransaction? Transaction { get; set; }

    /// <summary>A statement to be said; its parameters are to be set.</summary>
    public Call Call(Statement statement)
    {
        bool keeps = keepsCommands && !statement.IsOnce;
        if (!_kept.TryGetValue(statement, out DbCommand? command))
        {
            command = Make(statement);
            if (keeps)
            {
                command.Transaction = Transaction;
                command.Prepare();
                _kept[statement] = command;
            }
        }

        command.Transaction = Transaction;
        return new Call(command, isOver: !keeps);
    }

    public async ValueTask SayAsync(string text, CancellationToken cancellationToken)
    {
        DbCommand command = Connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = text;
            command.Transaction = Transaction;
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        foreach (DbCommand command in _kept.Values)
        {
            command.Dispose();
        }

        _kept.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (DbCommand command in _kept.Values)
        {
            await command.DisposeAsync().ConfigureAwait(false);
        }

        _kept.Clear();
    }

    private DbCommand Make(Statement statement)
    {
        DbCommand command = Connection.CreateCommand();
        command.CommandText = statement.Text;
        for (int i = 0; i < statement.Types.Length; i++)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = Statement.NameOf(i);
            DbType type = statement.Types[i];
            if (Arrays.Are(type))
            {
                parameter.Value = Arrays.Empty(type);
            }
            else
            {
                parameter.DbType = type;
                parameter.Value = DBNull.Value;
            }

            command.Parameters.Add(parameter);
        }

        return command;
    }
}
