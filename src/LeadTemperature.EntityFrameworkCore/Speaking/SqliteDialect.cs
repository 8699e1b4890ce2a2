using System.Data;
using System.Data.Common;
using LeadTemperature.EntityFrameworkCore.Mapping;

namespace LeadTemperature.EntityFrameworkCore.Speaking;

/// <summary>SQLite: transactions that write begin so at once, so that no two of them wait for each other half way.</summary>
internal sealed class SqliteDialect : Dialect
{
    public override string Clock => "(cast((julianday('now') - 2440587.5) * 86400000.0 as integer) * 1000)";

    public override string ForUpdate => "";

    public override string SkipLocked => "";

    public override string SkipLockedOf(string table) => "";

    public override string ShareModels => "";

    public override string OwnModels => "";

    public override bool HasOneWriter => true;

    public override int MostRowsBehind => 0;

    /// <summary>There are no schemas: EF Core leaves out the one that a context may have for another database.</summary>
    public override string Quote((string Name, string? Schema) table) => base.Quote((table.Name, null));

    public override string InOrder(string column) =>
        $"{column} <> cast(cast({column} as integer) as text), case when {column} = cast(cast({column} as integer) as text) then cast({column} as integer) end, "
        + $"not ({column} glob '????????-????-????-????-????????????' and not {column} glob '*[^0-9a-f-]*'), {column}";

    /// <summary>The provider tries again what the database says is busy, for a time of its own in whole seconds, 0 for ever: it is to be no longer.</summary>
    public override void Ready(DbConnection connection, TimeSpan busy)
    {
        if (connection.DataSource is ":memory:")
        {
            throw new LeadStoreException(new Fault("connection", "memory", "\":memory:\"", "is another database for each connection, and the store has several", "a file"));
        }

        if (connection.State == ConnectionState.Closed)
        {
            DbConnectionStringBuilder said = new() { ConnectionString = connection.ConnectionString };
            said.Remove("Command Timeout");
            said["Default Timeout"] = Math.Max(1, (int)Math.Ceiling(busy.TotalSeconds));
            connection.ConnectionString = said.ConnectionString;
        }
    }

    public override string Greeting(TimeSpan busy) => FormattableString.Invariant($"pragma busy_timeout = {Instants.Of(busy) / 1000}; pragma cache_size = -16000");
}
