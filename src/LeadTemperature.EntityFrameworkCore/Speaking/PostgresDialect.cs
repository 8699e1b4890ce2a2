namespace LeadTemperature.EntityFrameworkCore.Speaking;

/// <summary>PostgreSQL: rows are locked, and what another has locked is left to it.</summary>
internal sealed class PostgresDialect : Dialect
{
    /// <summary>The key of the advisory lock on the models: the first bytes of the library's name.</summary>
    private const string Models = "5504373847512313";

    public override string Clock => "(extract(epoch from statement_timestamp()) * 1000000)::bigint";

    public override string ForUpdate => " for update";

    public override string SkipLocked => " for update skip locked";

    public override string SkipLockedOf(string table) => $" for update of {table} skip locked";

    public override string ShareModels => $"select pg_advisory_xact_lock_shared({Models});\n";

    public override string OwnModels => $"select pg_advisory_xact_lock({Models});\n";

    public override bool HasOneWriter => false;

    public override int MostRowsBehind => 8;

    public override string InOrder(string column) =>
        $"case when {column} ~ '^(0|-?[1-9][0-9]{{0,18}})$' then {column}::numeric end nulls last, "
        + $"{column} !~ '^[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}$', {column} collate \"C\"";

    public override string Greeting(TimeSpan busy) => "";
}
