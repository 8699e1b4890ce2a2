using System.Data;
using System.Data.Common;

namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>A statement that is prepared once and said again and again.</summary>
internal sealed class AdoStatement
{
    private readonly DbCommand _command;

    public AdoStatement(DbConnection connection, string text, params DbType[] types)
    {
        _command = connection.CreateCommand();
        _command.CommandText = text;
        for (int i = 0; i < types.Length; i++)
        {
            DbParameter parameter = _command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.DbType = types[i];
            parameter.Value = DBNull.Value;
            _command.Parameters.Add(parameter);
        }

        _command.Prepare();
    }

    public DbCommand With(DbTransaction transaction, params ReadOnlySpan<object?> values)
    {
        _command.Transaction = transaction;
        for (int i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return _command;
    }
}
