using System.Text;
using LeadTemperature.EntityFrameworkCore.Mapping;

namespace LeadTemperature.EntityFrameworkCore;

/// <summary>How the tables are called, and what the ids in them are.</summary>
/// <remarks>Used while the model is built. Not thread-safe.</remarks>
public sealed class LeadTables
{
    private const int LongestName = 45;

    private readonly Dictionary<LeadTable, string> _names = [];
    private string _prefix = "lead_temperature_";

    internal LeadTables()
    {
    }

    internal string? SchemaName { get; private set; }

    internal IdForm Leads { get; private set; } = IdForm.Text;

    internal IdForm Reps { get; private set; } = IdForm.Text;

    /// <summary>The schema that the tables are in; that of the context unless said. SQLite has none.</summary>
    public LeadTables Schema(string? schema)
    {
        SchemaName = schema;
        return this;
    }

    /// <summary>What each name begins with; <c>lead_temperature_</c> unless said.</summary>
    public LeadTables Prefix(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        _prefix = prefix;
        return this;
    }

    /// <summary>The whole name of one table, without the prefix.</summary>
    public LeadTables Name(LeadTable table, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _names[table] = name;
        return this;
    }

    /// <summary>The type of your leads' keys: <see cref="Guid"/>, <see cref="long"/>, <see cref="int"/>, or <see cref="string"/>, as unless said.</summary>
    /// <exception cref="LeadStoreException">It is another type.</exception>
    public LeadTables LeadIds<TId>()
    {
        Leads = IdForm.Of(typeof(TId));
        return this;
    }

    /// <summary>The type of your reps' keys: <see cref="Guid"/>, <see cref="long"/>, <see cref="int"/>, or <see cref="string"/>, as unless said.</summary>
    /// <exception cref="LeadStoreException">It is another type.</exception>
    public LeadTables RepIds<TId>()
    {
        Reps = IdForm.Of(typeof(TId));
        return this;
    }

    /// <summary>PostgreSQL cuts names at 63 bytes, and those of indexes have up to 18 more than the table's: two that are cut would be one.</summary>
    /// <exception cref="LeadStoreException">A name is longer; all faults are listed.</exception>
    internal void Demand()
    {
        Fault[] faults = [.. Enum.GetValues<LeadTable>().Where(table => Encoding.UTF8.GetByteCount(NameOf(table)) > LongestName)
            .Select(table => new Fault($"Name({table})", "too-long", $"\"{NameOf(table)}\"", "is too long", FormattableString.Invariant($"1 to {LongestName} bytes")))];
        if (faults.Length > 0)
        {
            throw new LeadStoreException(faults);
        }
    }

    internal string NameOf(LeadTable table) => _names.TryGetValue(table, out string? name) ? name : _prefix + table switch
    {
        LeadTable.Leads => "leads",
        LeadTable.SignalIds => "signal_ids",
        LeadTable.Events => "events",
        LeadTable.Messages => "messages",
        LeadTable.Loads => "loads",
        LeadTable.Rotations => "rotations",
        LeadTable.Models => "models",
        LeadTable.Scopes => "scopes",
        LeadTable.Tombstones => "tombstones",
        _ => "settings",
    };
}
