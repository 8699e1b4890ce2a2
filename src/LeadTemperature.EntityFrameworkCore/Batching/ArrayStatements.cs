using System.Data;
using LeadTemperature.EntityFrameworkCore.Committing;
using LeadTemperature.EntityFrameworkCore.Fetching;
using LeadTemperature.EntityFrameworkCore.Speaking;

namespace LeadTemperature.EntityFrameworkCore.Batching;

/// <summary>Statements of PostgreSQL that take many rows, a parameter for each column.</summary>
internal sealed class ArrayStatements(Words words, LeadColumns columns)
{
    private static readonly DbType Texts = Arrays.Of(DbType.String);

    private static readonly DbType Hashes = Arrays.Of(DbType.Binary);

    public static DbType[] IdTypes(Words words) => [DbType.String, words.Lead, DbType.String, DbType.Int64];

    public static DbType[] EventTypes(Words words) => [DbType.String, words.Lead, DbType.Int64, DbType.Int64, DbType.Int32, DbType.String];

    public static DbType[] MessageTypes(Words words) =>
        [DbType.String, words.Lead, DbType.Int64, DbType.Int32, DbType.Int32, words.Rep, DbType.Int64, DbType.String, DbType.Int64];

    /// <summary>The types of <see cref="Update"/> and <see cref="Insert"/>.</summary>
    public DbType[] LeadTypes { get; } = [.. columns.All.Select(c => c.Type), DbType.String, words.Lead];

    private DbType LeadIds => Arrays.Of(words.Lead);

    /// <summary>
    /// Each row of a batch is found by its key, however little is known of the table yet: while an import fills it, the plan that was best
    /// for an empty one would read all of it for every batch.
    /// </summary>
    public Statement ByKey => words.Of(nameof(ByKey), d => d
        .Raw("set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_seqscan = off"));

    /// <summary>As it is by itself, for statements that others say within the transaction.</summary>
    public Statement AsUsual => words.Of(nameof(AsUsual), d => d
        .Raw("set local enable_hashjoin to default; set local enable_mergejoin to default; set local enable_seqscan to default"));

    /// <summary>Locks the leads, and reads what commits are judged by: four results.</summary>
    public Statement Judge => words.Of(nameof(Judge), d => d
        .Raw(words.Dialect.ShareModels)
        .Add($"select {words.Epoch};\n")
        .Add($"select l.scope, l.lead, l.version from {LeadTable.Leads} l join unnest({Texts}, {LeadIds}) k(scope, lead) on l.scope = k.scope and l.lead = k.lead order by l.scope, {words.InLockOrder("l.lead")} for update of l;\n")
        .Add($"select t.hash from {LeadTable.Tombstones} t where t.hash = any({Hashes});\n")
        .Add($"select s.scope, s.lead, s.id from {LeadTable.SignalIds} s join unnest({Texts}, {LeadIds}, {Texts}) k(scope, lead, id) on s.scope = k.scope and s.lead = k.lead and s.id = k.id"));

    public Statement Read => words.Of("read many", d => d
        .Raw($"select {RecordReader.Columns} ")
        .Add($"from unnest({Texts}, {LeadIds}) k(scope, lead) cross join lateral (select * from {LeadTable.Leads} t where t.scope = k.scope and t.lead = k.lead limit 1) l"));

    public Statement Dead => words.Of("dead", d => d.Add($"select count(*) from {LeadTable.Tombstones} t where t.hash = any({Hashes})"));

    public Statement Update => words.Of("update many", d =>
    {
        string names = string.Join(", ", columns.All.Select(c => c.Name));
        string sets = string.Join(", ", columns.All.Select(c => $"{c.Name} = v.{c.Name}"));
        return Unnest(d.Add($"update {LeadTable.Leads} as l set leased_until = 0, ").Raw(sets).Raw(" from "), LeadTypes)
            .Raw($" as v({names}, scope, lead) where l.scope = v.scope and l.lead = v.lead");
    });

    public Statement Insert => words.Of("insert many", d =>
    {
        string names = string.Join(", ", columns.All.Select(c => c.Name));
        return Unnest(d.Add($"insert into {LeadTable.Leads} (leased_until, ").Raw($"{names}, scope, lead) select 0, v.* from "), LeadTypes)
            .Raw($" as v({names}, scope, lead) on conflict do nothing");
    });

    public Statement Ids => words.Of("ids many", d => Unnest(d.Add($"insert into {LeadTable.SignalIds} (scope, lead, id, keep_until) select * from "), IdTypes(words)));

    public Statement Events => words.Of("events many", d =>
        Unnest(d.Add($"insert into {LeadTable.Events} (scope, lead, sequence, at, kind, event) select * from "), EventTypes(words)));

    public Statement Messages => words.Timed("messages many", d =>
        Unnest(
            d.Add($"insert into {LeadTable.Messages} (stored_at, not_before, leased_until, lease, attempts, scope, lead, sequence, part, kind, to_rep, fence, event, position) select {words.Now}, 0, 0, 0, 0, v.* from "),
            MessageTypes(words)).Raw(" as v"));

    private static Draft Unnest(Draft draft, DbType[] types)
    {
        draft.Raw("unnest(");
        for (int i = 0; i < types.Length; i++)
        {
            draft.Raw(i > 0 ? ", " : "").Add($"{Arrays.Of(types[i])}");
        }

        return draft.Raw(")");
    }
}
