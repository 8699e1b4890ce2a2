using LeadTemperature.EntityFrameworkCore.Mapping;

namespace LeadTemperature.EntityFrameworkCore;

/// <summary>How leads are kept in a context of your own.</summary>
/// <remarks>Used at start. Not thread-safe.</remarks>
public sealed class EntityFrameworkCoreOptions
{
    internal IdForm? Leads { get; private set; }

    internal IdForm? Reps { get; private set; }

    /// <summary>
    /// The key of the hashes by which late deliveries for erased leads are refused: at least 16 bytes. Null, as unless said, for a random
    /// one that is made once and kept in the table of settings. Chosen before the first lead is kept, and not changed.
    /// </summary>
    public byte[]? HashKey { get; set; }

    /// <summary>How long events of responses are kept: at least a day; null, as unless said, for ever. What they made is kept in the lead's row.</summary>
    public TimeSpan? EventRetention { get; set; }

    /// <summary>How often what is past its retention is deleted: a minute to a day; an hour unless said. Null for never: call <see cref="ILeadPurge"/> yourself.</summary>
    public TimeSpan? PurgeEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many connections are open at once at most: 1 to 1,000; 16 unless said.</summary>
    public int MostConnections { get; set; } = 16;

    /// <summary>How long a write waits for another one on SQLite: 0 to 10 minutes; 30 seconds unless said. Then it throws, and nothing is kept. In whole seconds, and at least one, since the provider waits so.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock that leases count by instead of the database's, for tests; null unless said.</summary>
    public TimeProvider? LeaseClock { get; set; }

    /// <summary>The type of your leads' keys: <see cref="Guid"/>, <see cref="long"/>, <see cref="int"/> or <see cref="string"/>. Has to be that of the tables; as there unless said.</summary>
    /// <exception cref="LeadStoreException">It is another type.</exception>
    public EntityFrameworkCoreOptions LeadIds<TId>()
    {
        Leads = IdForm.Of(typeof(TId));
        return this;
    }

    /// <summary>The type of your reps' keys: <see cref="Guid"/>, <see cref="long"/>, <see cref="int"/> or <see cref="string"/>. Has to be that of the tables; as there unless said.</summary>
    /// <exception cref="LeadStoreException">It is another type.</exception>
    public EntityFrameworkCoreOptions RepIds<TId>()
    {
        Reps = IdForm.Of(typeof(TId));
        return this;
    }
}
