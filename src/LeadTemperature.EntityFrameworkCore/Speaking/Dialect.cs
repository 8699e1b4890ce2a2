using System.Data.Common;

namespace LeadTemperature.EntityFrameworkCore.Speaking;

/// <summary>What differs between the databases. All else is SQL that both of them speak.</summary>
internal abstract class Dialect
{
    /// <summary>The database's clock in microseconds since 1970, as an expression; the same throughout a statement.</summary>
    public abstract string Clock { get; }

    /// <summary>Locks the rows that are read; nothing where writers take turns anyway.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>Locks the rows that are read, and leaves out those that another has locked.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>The same for one of several tables.</summary>
    public abstract string SkipLockedOf(string table);

    /// <summary>Said first where something is decided on the number of the models; it waits for a change of them.</summary>
    public abstract string ShareModels { get; }

    /// <summary>Said first where the models change; it waits for all that were decided on them.</summary>
    public abstract string OwnModels { get; }

    /// <summary>Whether one writer at a time has the whole database.</summary>
    public abstract bool HasOneWriter { get; }

    /// <summary>
    /// How many ids, events and messages stand behind a lead in one statement at most; what is more is said row by row. That saves ways to a
    /// server, and costs where a parameter is looked for among all of a statement.
    /// </summary>
    public abstract int MostRowsBehind { get; }

    /// <summary>Makes a connection ready that is about to be opened.</summary>
    public virtual void Ready(DbConnection connection, TimeSpan busy)
    {
    }

    /// <summary>Said once on each connection; empty for nothing.</summary>
    public abstract string Greeting(TimeSpan busy);

    /// <summary>The order of ids in a column of text: numbers by value, then Guids, then texts ordinally.</summary>
    public abstract string InOrder(string column);

    /// <exception cref="LeadStoreException">The store does not speak to that provider.</exception>
    public static Dialect Of(string? provider) => provider switch
    {
        "Microsoft.EntityFrameworkCore.Sqlite" => new SqliteDialect(),
        "Npgsql.EntityFrameworkCore.PostgreSQL" => new PostgresDialect(),
        _ => throw new LeadStoreException(new Fault("provider", "provider", provider ?? "none", "is no database that the store knows", "SQLite, PostgreSQL")),
    };

    public virtual string Quote((string Name, string? Schema) table) => table.Schema is null ? Quote(table.Name) : $"{Quote(table.Schema)}.{Quote(table.Name)}";

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
