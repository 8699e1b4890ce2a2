using System.Data;
using System.Numerics;
using LeadTemperature.EntityFrameworkCore.Speaking;

namespace LeadTemperature.EntityFrameworkCore.Committing;

/// <summary>The statement that keeps a commit in one round trip: the lead on its version, ids, events and messages.</summary>
/// <remarks>A row that is there already is left out, not an error: whoever was faster wrote it, and the number of rows written says so.</remarks>
internal sealed class CommitStatements(Words words, LeadColumns columns)
{
    public Statement Of(CommitShape shape) => shape.Messages > 0 ? words.Timed(shape, draft => Write(draft, shape)) : words.Of(shape, draft => Write(draft, shape));

    /// <summary>How many rows of one lead stand in one statement of their own at most: a longer one has too many parameters to look among, a shorter one is said too often.</summary>
    public const int MostRows = 4;

    /// <summary>The parameters of these are the key of the lead, and then those of each row.</summary>
    public Statement Ids(int count) => words.Of(("ids", count), draft => Ids(draft, count, null));

    public Statement Events(int count) => words.Of(("events", count), draft => Events(draft, count, null));

    public Statement Messages(int count) => words.Timed(("messages", count), draft => Messages(draft, count, null));

    private Draft Write(Draft draft, CommitShape shape)
    {
        draft.Raw(words.Dialect.ShareModels);
        if (shape.IsNew)
        {
            Insert(draft, shape);
        }
        else
        {
            Update(draft, shape);
        }

        int key = columns.All.Length - BitOperations.PopCount((uint)shape.Empty);
        Draft ids = shape.Ids > 0 ? Ids(draft.Raw(";\n"), shape.Ids, key) : draft;
        Draft events = shape.Events > 0 ? Events(ids.Raw(";\n"), shape.Events, key) : ids;
        return shape.Messages > 0 ? Messages(events.Raw(";\n"), shape.Messages, key) : events;
    }

    /// <summary>The parameters are the columns that are not empty, scope, lead, the version before, the epoch.</summary>
    private void Update(Draft draft, CommitShape shape)
    {
        draft.Add($"update {LeadTable.Leads} set leased_until = 0");
        for (int i = 0; i < columns.All.Length; i++)
        {
            (string name, DbType type) = columns.All[i];
            _ = shape.IsEmpty(i) ? draft.Add($", {name} = null") : draft.Add($", {name} = {type}");
        }

        draft.Add($" where scope = {DbType.String} and lead = {words.Lead} and version = {DbType.Int64} and {words.Epoch} = {DbType.Int64}");
    }

    /// <summary>The parameters are those of <see cref="Update"/>.</summary>
    private void Insert(Draft draft, CommitShape shape)
    {
        draft.Add($"insert into {LeadTable.Leads} (leased_until");
        foreach ((string name, DbType _) in columns.All)
        {
            draft.Add($", {name}");
        }

        draft.Add($", scope, lead) select 0");
        for (int i = 0; i < columns.All.Length; i++)
        {
            _ = shape.IsEmpty(i) ? draft.Add($", null") : draft.Add($", {columns.All[i].Type}");
        }

        draft.Add($", {DbType.String}, {words.Lead} where {DbType.Int64} = 0 and {words.Epoch} = {DbType.Int64} on conflict do nothing");
    }

    private Draft Ids(Draft draft, int count, int? key)
    {
        draft.Add($"insert into {LeadTable.SignalIds} (scope, lead, id, keep_until) values ");
        Rows(draft, count, key, d => d.Add($", {DbType.String}, {DbType.Int64})"));
        return draft.Add($" on conflict do nothing");
    }

    private Draft Events(Draft draft, int count, int? key)
    {
        draft.Add($"insert into {LeadTable.Events} (scope, lead, sequence, at, kind, event) values ");
        Rows(draft, count, key, d => d.Add($", {DbType.Int64}, {DbType.Int64}, {DbType.Int32}, {DbType.String})"));
        return draft.Add($" on conflict do nothing");
    }

    private Draft Messages(Draft draft, int count, int? key)
    {
        draft.Add($"insert into {LeadTable.Messages} (scope, lead, stored_at, not_before, leased_until, lease, attempts, sequence, part, kind, to_rep, fence, event, position) values ");
        Rows(draft, count, key, d => d
            .Add($", {words.Now}, 0, 0, 0, 0")
            .Add($", {DbType.Int64}, {DbType.Int32}, {DbType.Int32}, {words.Rep}, {DbType.Int64}, {DbType.String}, {DbType.Int64})"));
        return draft.Add($" on conflict do nothing");
    }

    /// <summary>Rows that begin with the key: the one that stands before, or the first two parameters, which the first row says.</summary>
    private void Rows(Draft draft, int count, int? key, Func<Draft, Draft> rest)
    {
        for (int i = 0; i < count; i++)
        {
            draft.Raw(i > 0 ? ", (" : "(");
            rest(key is { } at ? draft.Add($"{new Again(at)}, {new Again(at + 1)}") : draft.Add($"{DbType.String}, {words.Lead}"));
            key ??= 0;
        }
    }
}
