using LeadTemperature.Calendars;

namespace LeadTemperature.Routing;

/// <summary>A salesperson, as far as routing has to know: who may take what, when, and how much of it.</summary>
/// <remarks>
/// <para>
/// No name and no address: decisions speak of reps by their ids. How many responses a rep holds now is not said here; the
/// <see cref="SlotBook"/> keeps that record of load.
/// </para>
/// <para>Judged by <see cref="LeadRouter.CreateRoster"/>, which lists every fault of all reps at once. Immutable.</para>
/// </remarks>
public sealed record SalesRep
{
    /// <summary>Whose rep; each id stands once in a roster.</summary>
    public required RepId Id { get; init; }

    /// <summary>False for a rep that has left or may take no leads for now, whatever the calendar. True unless said.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>The pools that the rep takes turns in, each one that the router knows. None unless said: then only as an owner.</summary>
    public NameSet Pools { get; init; } = NameSet.Empty;

    /// <summary>What the rep can do; a lead may require some of it. None unless said.</summary>
    public NameSet Skills { get; init; } = NameSet.Empty;

    /// <summary>Where the rep works. None unless said, which means everywhere: a team without territories lists none.</summary>
    public NameSet Territories { get; init; } = NameSet.Empty;

    /// <summary>What the rep is the first choice for, such as a product or a neighbourhood. A preference and no condition. None unless said.</summary>
    public NameSet Topics { get; init; } = NameSet.Empty;

    /// <summary>How many open responses the rep may hold at once; 0 to 10,000. With 0 the rep takes leads only as their record owner.</summary>
    public required int Capacity { get; init; }

    /// <summary>
    /// The rep's share where a pool chooses by weight: one of weight 2 gets twice as many leads as one of weight 1. 1 to 1,000; 1 unless said. There
    /// is no weight 0: a rep who shall take nothing in a pool is not in the pool.
    /// </summary>
    public int Weight { get; init; } = 1;

    /// <summary>
    /// When the rep works: shifts, holidays, out of office. Always unless said. Reps of the same hours best share one instance, which a decision asks once
    /// for all of them; <see cref="BusinessCalendar.Without"/> makes one who is away of it.
    /// </summary>
    public BusinessCalendar Calendar { get; init; } = BusinessCalendar.AlwaysOpen;
}
