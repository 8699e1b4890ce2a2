using LeadTemperature.EntityFrameworkCore.Mapping;

namespace LeadTemperature.EntityFrameworkCore.Speaking;

/// <summary>SQLite: transactions that write begin so at once, so that no two of them wait for each other half way.</summary>
internal sealed class SqliteDialect : Dialect
{
    public override string Clock => "(cast((julianday('now') - 2440587.5) * 86400000.0 as integer) * 1000)";

    public override string ForUpdate => "";

    public override string SkipLocked => "";

    public override string ShareModels => "";

    public override string OwnModels => "";

    public override bool HasOneWriter => true;

    public override string InOrder(string column) =>
        $"{column} <> cast(cast({column} as integer) as text), case when {column} = cast(cast({column} as integer) as text) then cast({column} as integer) end, "
        + $"not ({column} glob '????????-????-????-????-????????????' and not {column} glob '*[^0-9a-f-]*'), {column}";

    public override string Greeting(TimeSpan busy) => FormattableString.Invariant($"pragma busy_timeout = {Instants.Of(busy) / 1000}");
}
