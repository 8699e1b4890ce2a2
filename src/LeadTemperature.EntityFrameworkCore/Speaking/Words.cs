using System.Collections.Concurrent;
using System.Data;
using LeadTemperature.EntityFrameworkCore.Mapping;

namespace LeadTemperature.EntityFrameworkCore.Speaking;

/// <summary>What statements of one context are made of: the dialect, the tables, the clock. Statements are made once each.</summary>
internal sealed class Words(Dialect dialect, TableNames names, TimeProvider? clock)
{
    private readonly ConcurrentDictionary<object, Statement> _made = new();

    public Dialect Dialect { get; } = dialect;

    public IdForm Leads { get; } = names.Leads;

    public IdForm Reps { get; } = names.Reps;

    public DbType Lead => Leads.DbType;

    public DbType Rep => Reps.DbType;

    /// <summary>The number of all changes of models, as an expression.</summary>
    public string Epoch { get; } = $"coalesce((select number from {dialect.Quote(names[LeadTable.Settings])} where name = 'epoch'), 0)";

    /// <summary>The clock that leases count by: the database's, unless another was given.</summary>
    public string Now => clock is null ? Dialect.Clock : FormattableString.Invariant($"cast({Instants.Of(clock.GetUtcNow())} as bigint)");

    /// <summary>Whether <see cref="Now"/> is another text each time, so that no statement with it is kept.</summary>
    public bool HasOwnClock => clock is not null;

    /// <summary>The order of ids (<see cref="LeadId.CompareTo"/>), by a column of them.</summary>
    public string InOrder(string column) => Leads.IsText ? Dialect.InOrder(column) : column;

    /// <summary>The order of <see cref="IdForm.Compare"/>, by a column of ids: in it rows are locked.</summary>
    public string InLockOrder(string column) => Leads.IsText ? $"{column} collate \"C\"" : column;

    /// <summary>The statement of a name, made where it is said for the first time.</summary>
    public Statement Of(object key, Func<Draft, Draft> write) => _made.TryGetValue(key, out Statement? made) ? made : _made.GetOrAdd(key, Make(write, isOnce: false));

    /// <summary>A statement that has the clock in it.</summary>
    public Statement Timed(object key, Func<Draft, Draft> write) => HasOwnClock ? Make(write, isOnce: true) : Of(key, write);

    private Statement Make(Func<Draft, Draft> write, bool isOnce) => write(new Draft(Dialect, names)).End(isOnce);
}
